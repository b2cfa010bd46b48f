using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>Cities that offices go to and have branches in: "trasferta a Milano" and "the London team" name no person, "Teresa Milano" does.</summary>
internal static class Places
{
    private static readonly HashSet<string> Cities =
        ["milano", "milan", "roma", "rome", "torino", "turin", "napoli", "naples", "genova", "genoa", "bologna", "firenze", "florence", "venezia", "venice", "verona", "padova", "padua", "vicenza", "treviso", "udine", "trieste", "trento", "bolzano", "brescia",
         "bergamo", "monza", "como", "varese", "pavia", "cremona", "mantova", "piacenza", "parma", "modena", "ferrara", "ravenna", "rimini", "ancona", "perugia", "pescara", "bari", "lecce", "taranto", "salerno", "catania", "palermo", "messina", "cagliari", "sassari",
         "livorno", "pisa", "siena", "lucca", "novara", "alessandria", "lugano", "zurigo", "zurich", "ginevra", "geneva", "berna", "parigi", "paris", "londra", "london", "lione", "lyon", "berlino", "berlin", "monaco", "munich", "francoforte", "frankfurt",
         "vienna", "bruxelles", "brussels", "amsterdam", "madrid", "barcellona", "barcelona", "lisbona", "lisbon", "dublino", "dublin", "edimburgo", "edinburgh", "manchester", "birmingham", "leeds", "glasgow", "bristol", "liverpool", "york", "cardiff", "belfast", "newcastle", "sheffield", "nottingham", "cambridge", "oxford", "brighton", "southampton", "boston", "chicago",
         "washington", "toronto", "sydney", "melbourne", "tokyo", "dubai", "singapore", "shanghai", "varsavia", "warsaw", "praga", "prague", "atene", "athens", "stoccolma", "stockholm"];

    private const int Farthest = 4;

    // Many cities are surnames, too: "chiedi a Ferrara".
    private static readonly HashSet<string> Travels =
        ["trasferta", "trasferte", "viaggio", "viaggi", "volo", "treno", "aereo", "albergo", "hotel", "sede", "filiale", "ufficio", "fiera", "corso", "convegno", "visita", "sopralluogo", "trip", "travel", "flight", "train", "course", "fair", "office", "branch", "visit", "ticket", "biglietto"];

    /// <summary>Whether a word names a place here, by what stands beside it.</summary>
    public static bool IsAt(List<Token> tokens, int at) => Cities.Contains(tokens[at].Text)
        && (at > 0 && (tokens[at - 1].Text is "in" || tokens[at - 1].Text is "a" or "ad" or "to" or "at" or "di" or "of" or "per" or "for" or "da" or "from" && IsTravel(tokens, at - 1)) || at + 1 < tokens.Count && tokens[at + 1].Text is "team" or "office" or "branch" or "site" or "plant" or "trip" or "conference" or "headquarters" or "hq");

    private static bool IsTravel(List<Token> tokens, int before)
    {
        for (var i = before - 1; i >= 0 && before - i <= Farthest; i--)
            if (Travels.Contains(tokens[i].Text))
                return true;
        return false;
    }
}
