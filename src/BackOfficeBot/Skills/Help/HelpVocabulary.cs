using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Help;

internal static class HelpVocabulary
{
    public static IReadOnlyList<Vocabulary> All { get; } =
    [
        new("help", "=aiuto|aiutami|help|menu|comandi|commands|guida", "=ciao|salve|buongiorno|buonasera|hi|hello|hey", "=buon giorno|pomeriggio", "=buona sera", "=good morning|afternoon|evening",
            "cosa|che sai|puoi fare", "what can|do you do", "come funzioni|funziona", "how do you work"),
        new("thanks", "=grazie", "=grazie mille|tante", "=thanks|thank", "=thank you", "=perfetto|ottimo|benissimo|perfect|great"),
        new("no", "=no|niente|nulla|nothing|nope", "=lascia perdere|stare", "=never mind", "=non importa", "=forget it"),
        new("language.it", "=italiano|italian", "=in italiano|italian", "parla|scrivi|rispondi|passa italiano", "speak|write|answer|switch|change italian"),
        new("language.en", "=english|inglese", "=in inglese|english", "parla|scrivi|rispondi|passa inglese", "speak|write|answer|switch|change english"),
        new("whoami", "=chi sono", "=chi sono io", "=who am i", "=whoami", "=il mio account|profilo", "=my account|profile"),
        new("signout", "=esci|disconnetti|disconnettimi|logout", "=sign|log out", "=esci dal calendario|account", "=scollega account|calendario"),
    ];
}
