package dev.hubgate.bench.firewall;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up texts of five kinds. None of their values is anybody's. */
final class Prompts {

    private static final Map<String, List<String>> SENTENCES = Map.of(
            "prose",
            List.of(
                    "Could you summarise the notes of last week in a friendly tone, so that everybody understands them? ",
                    "The shipment left Hamburg on Monday, and Peter thinks that it will be late again.\n",
                    "I don't know whether we should move the meeting; it's up to you.\n\n",
                    "Our results were better than expected, but nobody had looked closely at the costs. ",
                    "Write a short poem about the sea and the people who live beside it, please. ",
                    "In 1998 the University of Vienna and Siemens began to work together on small engines. ",
                    "What would you change in the second paragraph to make the argument easier to follow? ",
                    "There are three things to consider before we decide, and the first of them is time. "),
            "dense",
            List.of(
                    "name: John A. Smith, ssn 123-45-6789, card 4111 1111 1111 1111\n",
                    "e-mail jane.doe@example.com, phone +1 (415) 555-0132 or 030 1234567\n",
                    "IBAN DE89 3704 0044 0532 0130 00, BIC COBADEFFXXX, 12 Oak Street, Austin, TX 78701\n",
                    "password=Tr0ub4dor&3 token: ghp_abcdefghijklmnopqrstuvwxyz0123456789\n",
                    "Maria Gonzalez, born 1990-01-02, passport number X1234567, plate B-MW 1234\n",
                    "server 10.0.0.12, 203.0.113.9, fe80::1ff:fe23:4567:890a, 00:1A:2B:3C:4D:5E\n",
                    "postgres://app:s3cr3t-pass@db.example.com:5432/main\n",
                    "NHS 943 476 5919, NPI 1234567893, VIN 1HGCM82633A004352, IMEI 490154203237518\n"),
            "code",
            List.of(
                    "for (int i = 0; i < length; i++) { sum += table[index(i)]; }\n",
                    "    public static final String KEY = \"value-17\"; // see above\n",
                    "    if (user == null || user.password().isEmpty()) {\n        return Optional.empty();\n    }\n",
                    "    private final Map<String, List<Integer>> byName = new HashMap<>();\n",
                    "SELECT id, email FROM users WHERE created_at > '2024-01-02' ORDER BY id;\n",
                    "    var reply = client.send(request, BodyHandlers.ofString());\n",
                    "#include <vector>\nstd::vector<int> all(10);\n",
                    "export AWS_REGION=eu-central-1 PATH=$PATH:/usr/local/bin\n"),
            "json",
            List.of(
                    "{\"id\": 4711, \"name\": \"Li Wei\", \"tags\": [\"a\", \"b\"], \"ok\": true},\n",
                    "{\"email\":\"tom@example.org\",\"phone\":\"0171 2345678\",\"note\":null},",
                    "\"coordinates\": [13.4050, 52.5200], \"ip\": \"192.168.0.7\",\n",
                    "\"uuid\": \"123e4567-e89b-12d3-a456-426614174000\", \"price\": 12.50,\n",
                    "\"description\": \"A chair of oak with a green cushion\", \"stock\": 17,\n"),
            "scripts",
            List.of(
                    "Здравствуйте, меня зовут Иван Петров, я живу в Москве и работаю в школе. ",
                    "请把这段话翻译成英文，然后写一篇关于北京的文章。",
                    "東京都千代田区に住んでいる田中太郎です。よろしくお願いします。",
                    "مرحبا، اسمي أحمد وأعيش في القاهرة مع عائلتي. ",
                    "Γειά σου, με λένε Νίκο και μένω στην Αθήνα. ",
                    "नमस्ते, मेरा नाम राज है और मैं दिल्ली में रहता हूँ। ",
                    "Zażółć gęślą jaźń w Łodzi, große Straße 12. "));

    private Prompts() {}

    /** One of them; another for each seed. */
    static String of(String kind, int length, long seed) {
        var random = new Random(seed);
        var sentences = SENTENCES.get(kind);
        var text = new StringBuilder(length + 128);
        while (text.length() < length) {
            text.append(sentences.get(random.nextInt(sentences.size())));
            if (random.nextInt(2) == 0) {
                for (int i = 2 + random.nextInt(8); i > 0; i--) {
                    text.append((char) ('a' + random.nextInt(26)));
                }
                text.append(' ');
            }
        }
        return text.substring(0, length);
    }
}
