package dev.hubgate.firewall.name;

import java.util.List;

/** Cities that neither the census nor the time zones name. */
final class WorldCities {

    static final List<String> NAMES = List.of(
            ("Munich,Hamburg,Cologne,Frankfurt,Stuttgart,Leipzig,Dresden,Nuremberg,Bremen,Hannover,Düsseldorf,Köln,München,Bonn,Essen,Dortmund,"
                            + "Barcelona,Valencia,Seville,Sevilla,Bilbao,Malaga,Zaragoza,Granada,Milan,Milano,Naples,Napoli,Turin,Torino,Florence,Firenze,Venice,"
                            + "Bologna,Genoa,Palermo,Verona,Lyon,Marseille,Toulouse,Nice,Nantes,Strasbourg,Bordeaux,Lille,Rennes,Grenoble,Geneva,Genève,Basel,Bern,"
                            + "Lausanne,Rotterdam,Utrecht,Eindhoven,Groningen,The Hague,Den Haag,Antwerp,Ghent,Bruges,Gothenburg,Göteborg,Malmö,Uppsala,Bergen,"
                            + "Trondheim,Stavanger,Aarhus,Odense,Aalborg,Tampere,Turku,Espoo,Oulu,Krakow,Kraków,Gdansk,Gdańsk,Wroclaw,Wrocław,Poznan,Poznań,Łódź,"
                            + "Brno,Ostrava,Plzeň,Debrecen,Szeged,Graz,Linz,Salzburg,Innsbruck,Porto,Braga,Coimbra,Faro,Manchester,Birmingham,Liverpool,Leeds,"
                            + "Sheffield,Bristol,Glasgow,Edinburgh,Cardiff,Newcastle,Nottingham,Leicester,Cambridge,Oxford,Brighton,Cork,Galway,Limerick,Thessaloniki,"
                            + "Patras,Izmir,Ankara,Bursa,Antalya,Saint Petersburg,St Petersburg,Kazan,Odessa,Kharkiv,Lviv,Mumbai,Delhi,New Delhi,Bangalore,Bengaluru,"
                            + "Chennai,Hyderabad,Pune,Ahmedabad,Jaipur,Lucknow,Kochi,Lahore,Islamabad,Peshawar,Beijing,Shenzhen,Guangzhou,Chengdu,Wuhan,Nanjing,"
                            + "Hangzhou,Tianjin,Xi'an,Osaka,Kyoto,Yokohama,Nagoya,Sapporo,Fukuoka,Kobe,Hiroshima,Busan,Incheon,Daegu,Hanoi,Da Nang,Chiang Mai,"
                            + "Phuket,Surabaya,Bandung,Cebu,Davao,Quezon City,Penang,Johor Bahru,Canberra,Newcastle,Gold Coast,Wellington,Christchurch,Dunedin,"
                            + "Cape Town,Durban,Pretoria,Port Elizabeth,Mombasa,Kumasi,Ibadan,Abuja,Kano,Alexandria,Giza,Fez,Marrakech,Rabat,Tangier,Rio de Janeiro,"
                            + "Salvador,Brasília,Curitiba,Porto Alegre,Belo Horizonte,Campinas,Florianópolis,São Paulo,Rosario,Cordoba,Mendoza,Medellín,Medellin,Cali,"
                            + "Cartagena,Quito,Cusco,Arequipa,Valparaíso,Guadalajara,Puebla,Oaxaca,Querétaro,Montreal,Québec,Calgary,Ottawa,Hamilton,Waterloo,"
                            + "Mississauga,Dubai,Abu Dhabi,Doha,Jeddah,Mecca,Medina,Tel Aviv,Haifa,Jerusalem,Aleppo,Basra,Mosul,Tehran,Isfahan,Shiraz,Tabriz")
                    .split(","));

    private WorldCities() {}
}
