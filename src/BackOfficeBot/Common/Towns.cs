using System.Collections.Frozen;

namespace BackOfficeBot.Common;

/// The town that a time zone is named after, as it is called in the reader's language.
internal static class Towns
{
    private static readonly FrozenDictionary<string, string> Italian = new Dictionary<string, string>
    {
        ["Algiers"] = "Algeri", ["Athens"] = "Atene", ["Belgrade"] = "Belgrado", ["Berlin"] = "Berlino", ["Brussels"] = "Bruxelles", ["Bucharest"] = "Bucarest",
        ["Copenhagen"] = "Copenaghen", ["Dublin"] = "Dublino", ["Jakarta"] = "Giacarta", ["Jerusalem"] = "Gerusalemme",
        ["Kyiv"] = "Kiev", ["Lisbon"] = "Lisbona", ["Ljubljana"] = "Lubiana", ["London"] = "Londra", ["Luxembourg"] = "Lussemburgo", ["Mexico_City"] = "Città del Messico",
        ["Moscow"] = "Mosca", ["Paris"] = "Parigi", ["Prague"] = "Praga", ["Rome"] = "Roma", ["Sao_Paulo"] = "San Paolo", ["Stockholm"] = "Stoccolma",
        ["Tunis"] = "Tunisi", ["Vatican"] = "Città del Vaticano", ["Warsaw"] = "Varsavia", ["Zagreb"] = "Zagabria", ["Zurich"] = "Zurigo",
    }.ToFrozenDictionary();

    /// <param name="zone">IANA name: "Europe/London".</param>
    public static string Of(string zone, string language)
    {
        var town = zone[(zone.LastIndexOf('/') + 1)..];
        return language == "it" && Italian.TryGetValue(town, out var said) ? said : town.Replace('_', ' ');
    }
}
