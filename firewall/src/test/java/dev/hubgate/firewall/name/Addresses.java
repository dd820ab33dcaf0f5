package dev.hubgate.firewall.name;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up addresses as they are written in some twenty countries. */
final class Addresses {

    private static final List<String> STREETS = List.of(
            "Street,St,St.,Avenue,Ave,Ave.,Road,Rd,Rd.,Drive,Dr,Dr.,Lane,Ln,Court,Ct,Circle,Cir,Boulevard,Blvd,Way,Place,Pl,Terrace,Parkway,Pkwy,Trail,Highway,Hwy,Plaza,Square,Crescent,Close,Grove,Gardens,Mews,Row,Hill,Park,Crossing,Loop,Run,Ridge,Turnpike,Roads,Streets,Stravenue,Extension,Junction,Mill,Cove,Point,View,Shore,Spur,Meadow,Mountain,Village,Walk,Green,Route,Motorway,Pike,Path,Bypass,Harbor,Light,Landing,Knoll,Isle,Summit,Valley,Vista,Center,Bridge,Canyon,Corner,Estate,Fall,Ferry,Field,Flat,Ford,Forest,Fork,Fort,Freeway,Garden,Gateway,Glen,Haven,Heights,Hollow,Inlet,Island,Key,Lake,Manor,Oval,Pass,Pine,Plain,Port,Prairie,Ranch,Rapid,Rest,River,Shoal,Spring,Station,Stream,Track,Tunnel,Union,Via,Well"
                    .split(","));
    private static final List<String> SIMPLE = List.of(
            "Main,Oak,Maple,Park,Elm,Cedar,Washington,Lake,Hill,Church,High,Station,Mill,King,Queen,Victoria,1st,2nd,3rd,5th,42nd,N,S,North"
                    .split(","));
    /** # a number, N a name, C a city, Z a post code, I one of India, P one of the United Kingdom, O a country, % before a
     * letter that is itself, \\ a new line. */
    private static final List<String> ABROAD = List.of(
            "Nstraße #, Z C",
            "Nstr. #, Z C",
            "Nweg #, Z C",
            "Nplatz #",
            "Am N #, Z C",
            "# rue N, Z C",
            "# rue de N",
            "# avenue de N, C",
            "# boulevard du N, Z C",
            "#, rue des N",
            "%Calle N #, Z C",
            "Avenida N #, C",
            "%C/ N, #",
            "Avda. N #",
            "%Plaza N #, C",
            "Via N #, Z C",
            "Viale N, #",
            "%Piazza N #, C",
            "Via N #\\Z C",
            "Rua N #",
            "R N #, C",
            "Rua N N #, Z C",
            "ul. N #, Z C",
            "Nkatu #, Z C",
            "# Nkatu #",
            "Ntie #",
            "Ngatan #, Z C",
            "Nvägen #",
            "Nveien #, Z C",
            "Ngata #",
            "Nvej #, Z C",
            "Nstraat #, Z C",
            "Nlaan #, C",
            "Nweg #\\Z C",
            "Nova #, C",
            "N utca #.",
            "# N út #",
            "N ul. #",
            "# N u. #",
            "%P.%O. Box #",
            "%P%O Box #, C",
            "%P.%O. Box #, # N Street",
            "# N #, C, O",
            "Hauptstrasse #, C",
            "Rte de N #",
            "# %Place de N",
            "# %Chemin N",
            "Gl. N #",
            "#-# N, C",
            "#, N %Nagar, C",
            "# Jalan N, C",
            "Av. N #, C",
            "Nring #, Z C",
            "Nallee #a, Z C",
            "Ngasse #, Z C",
            "N-N-Straße #, Z C",
            "N-N-Weg #b, Z C",
            "Nstr. #c, Z C",
            "# bis rue N, Z C",
            "# ter avenue de N, Z C",
            "#, chemin N N, Z C",
            "# allée N, Z C",
            "# impasse de N, Z C",
            "Flat #, N %Nagar, C I",
            "Flat #, N Road, C I",
            "H.%No. #, N Street, C I",
            "H. %No. #, N Marg, C-I",
            "#, N Road, C I",
            "#, N Marg, C - I",
            "%Plot #, Sector #, C I",
            "#/#, N Layout, C, O I",
            "Flat #, # N Street, C P",
            "Flat #, # N Road, C, P",
            "Flat #\\# N %Close\\C\\P",
            "# N Lane, C, P",
            "# N Mews, C P");

    private static final List<String> PROVINCES = List.of("AB BC MB NB NL NS NT NU ON PE QC SK YT".split(" "));

    private final Values values;
    private final Random random;

    Addresses(Values values, Random random) {
        this.values = values;
        this.random = random;
    }

    /** In lines if the place that it takes had lines. */
    String any(boolean lines) {
        if (values.chance(0.04)) {
            return "PSC " + number(4) + ", Box " + number(4) + (lines ? "\n" : ", ") + "APO AP " + number(5);
        }
        if (values.chance(0.03)) {
            return "Unit " + number(4) + " Box " + number(4) + "\nDPO AE " + number(5);
        }
        var street = street();
        if (values.chance(lines ? 0.05 : 0.3)) {
            return street;
        }
        return street + (lines ? "\n" : values.chance(0.85) ? ", " : " ") + end(lines);
    }

    String street() {
        if (values.chance(0.35)) {
            var abroad = fill(values.any(ABROAD));
            return values.chance(0.3) ? number(3 + random.nextInt(3)) + " " + abroad + part() : abroad;
        }
        if (values.chance(0.03)) {
            return "the corner of " + fill(values.any(ABROAD)) + " and "
                    + (values.chance(0.5) ? fill(values.any(ABROAD)) : values.surname() + " " + values.any(STREETS));
        }
        var name =
                values.chance(0.25) ? values.any(SIMPLE) : values.chance(0.8) ? values.surname() : values.firstName();
        if (values.chance(0.12)) {
            name += " " + values.surname();
        }
        name = values.chance(0.08)
                ? values.any(List.of("N. ", "S. ", "E. ", "W. ", "NW ", "SE ", "West ")) + name
                : name;
        var street = number(1 + random.nextInt(5)) + " " + name + " " + values.any(STREETS);
        if (values.chance(0.1)) {
            street = number(3) + " " + street;
        }
        return street + (values.chance(0.35) ? part() : "") + (values.chance(0.03) ? part() : "");
    }

    private String part() {
        return (values.chance(0.3) ? ", " : values.chance(0.15) ? "\n " : " ")
                + values.any(List.of("Apt. ", "Apt ", "Suite ", "Unit ", "#", "Flat ", "Floor "))
                + number(1 + random.nextInt(3));
    }

    private String end(boolean lines) {
        var state = values.any(Lists.STATE_CODES);
        var city = values.chance(0.1) ? values.city().toUpperCase(Locale.ROOT) : values.town();
        var zip = number(5) + (values.chance(0.1) ? "-" + number(4) : "");
        if (lines && values.chance(0.5)) {
            return values.chance(0.5)
                    ? city + "\n, " + state + "\n " + (values.chance(0.6) ? values.country() + " " : "") + zip
                    : " " + city + "\n " + values.country() + " " + zip;
        }
        return switch (random.nextInt(12)) {
            case 0 -> city;
            case 1 -> city + ", " + values.country();
            case 2 -> zip + " " + city;
            case 3 -> city + (values.chance(0.5) ? ", " : " ") + british();
            case 5 -> city + ", " + values.any(PROVINCES) + " " + canadian();
            case 6 -> city + ", " + values.any(Lists.REGIONS) + " " + zip;
            case 4 -> city + ", " + values.country() + " " + zip;
            default -> city + ", " + state + " " + zip;
        };
    }

    private String british() {
        return letters(1 + random.nextInt(2)) + (1 + random.nextInt(29)) + " " + random.nextInt(10) + letters(2);
    }

    private String canadian() {
        return letters(1)
                + random.nextInt(10)
                + letters(1)
                + (values.chance(0.5) ? " " : "")
                + random.nextInt(10)
                + letters(1)
                + random.nextInt(10);
    }

    private String letters(int count) {
        var letters = new StringBuilder();
        for (var i = 0; i < count; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private String fill(String pattern) {
        var to = new StringBuilder();
        for (var i = 0; i < pattern.length(); i++) {
            var c = pattern.charAt(i);
            switch (c) {
                case '#' -> to.append(number(1 + random.nextInt(3)));
                case 'N' -> to.append(values.chance(0.7) ? values.person(1) : values.surname());
                case 'C' -> to.append(values.town());
                case 'O' -> to.append(values.country());
                case 'Z' -> to.append(number(5));
                case 'I' -> to.append(values.digits("111111"));
                case 'P' -> to.append(british());
                case '\\' -> to.append('\n');
                case '%' -> to.append(pattern.charAt(++i));
                default -> to.append(c);
            }
        }
        return to.toString();
    }

    private String number(int digits) {
        return values.digits("11111".substring(0, digits)).replaceFirst("^0", "1");
    }
}
