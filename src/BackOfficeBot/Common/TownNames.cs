using System.Collections.Frozen;
using System.Globalization;

namespace BackOfficeBot.Common;

/// Towns as they are called in both languages: the capitals of Italy's provinces, and where else offices travel.
internal static class TownNames
{
    private const string Italian = """
        Agrigento, Alessandria, Ancona, Andria, Aosta, Arezzo, Ascoli Piceno, Asti, Avellino, Bari, Barletta, Belluno, Benevento, Bergamo, Biella, Bologna, Bolzano, Brescia, Brindisi,
        Cagliari, Caltanissetta, Campobasso, Carbonia, Carrara, Caserta, Catania, Catanzaro, Cesena, Chieti, Como, Cosenza, Cremona, Crotone, Cuneo, Enna, Fermo, Ferrara, Firenze, Foggia,
        Forlì, Frosinone, Genova, Gorizia, Grosseto, Imperia, Isernia, L'Aquila, La Spezia, Latina, Lecce, Lecco, Livorno, Lodi, Lucca, Macerata, Mantova, Massa, Matera, Messina, Milano,
        Modena, Monza, Napoli, Novara, Nuoro, Oristano, Padova, Palermo, Parma, Pavia, Perugia, Pesaro, Pescara, Piacenza, Pisa, Pistoia, Pordenone, Potenza, Prato, Ragusa, Ravenna,
        Reggio Calabria, Reggio Emilia, Rieti, Rimini, Roma, Rovigo, Salerno, Sassari, Savona, Siena, Siracusa, Sondrio, Taranto, Teramo, Terni, Torino, Trani, Trapani, Trento, Treviso,
        Trieste, Udine, Urbino, Varese, Venezia, Verbania, Vercelli, Verona, Vibo Valentia, Vicenza, Viterbo, Fiumicino, Malpensa, Linate, Mestre
        """;

    private const string Others = """
        Rome, Milan, Turin, Naples, Florence, Venice, Genoa, Padua, Mantua, Syracuse, Leghorn, Amsterdam, Anversa, Antwerp, Atene, Athens, Barcellona, Barcelona, Basilea, Basel, Belgrado, Belgrade,
        Berlino, Berlin, Berna, Bern, Birmingham, Bordeaux, Boston, Bratislava, Bruxelles, Brussels, Bucarest, Bucharest, Budapest, Cambridge, Chicago, Colonia, Cologne, Copenaghen, Copenhagen,
        Cracovia, Krakow, Dubai, Dublino, Dublin, Düsseldorf, Edimburgo, Edinburgh, Francoforte, Frankfurt, Ginevra, Geneva, Glasgow, Göteborg, Hamburg, Amburgo, Helsinki, Hong Kong, Istanbul,
        Leeds, Lione, Lyon, Lisbona, Lisbon, Liverpool, Londra, London, Losanna, Lugano, Lubiana, Ljubljana, Lussemburgo, Luxembourg, Madrid, Manchester, Marsiglia, Marseille, Monaco, Munich,
        Mosca, Moscow, New York, Nizza, Nice, Oslo, Oxford, Parigi, Paris, Pechino, Beijing, Porto, Praga, Prague, Rotterdam, Salisburgo, Salzburg, San Francisco, Shanghai, Singapore, Siviglia,
        Sofia, Stoccarda, Stuttgart, Stoccolma, Stockholm, Strasburgo, Strasbourg, Sydney, Tokyo, Toronto, Valencia, Varsavia, Warsaw, Vienna, Washington, Zagabria, Zagreb, Zurigo, Zurich
        """;

    private static readonly FrozenSet<string> All = $"{Italian}, {Others}".Split(',', StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace));

    /// Whether what was said is the name of a town, and nothing more.
    public static bool Has(string said) => All.Contains(said);
}
