using System.Text.RegularExpressions;

namespace BackOfficeBot.Common;

/// "Sì", "va bene, registra", "no", "correggi": the answer to what was shown last, where that asks before it does something.
/// Whoever keeps a draft of a kind answers the command that is named after both.
internal static partial class ShortAnswer
{
    public const string Yes = "answer_yes";
    public const string No = "answer_no";
    public const string Edit = "answer_edit";

    /// Null where the words say more than that.
    public static string? Of(string text) =>
        text.Length > 60 ? null : text.Trim().Replace('’', '\'') is var said && IsEdit.IsMatch(said) ? Edit : IsNo.IsMatch(said) ? No : IsYes.IsMatch(said) ? Yes : null;

    /// What is asked for by this intent, of what was shown last: "la 2" is a line of one list and a time of another.
    public static string To(string intent) => $"answer_{intent}";

    public static string Command(string draft, string answer) => $"{draft}.{answer}";

    /// "Lascia perdere", "basta" and the like stand in the vocabulary of help, and mean the same where something was shown.
    /// This one is not "annulla", which may mean what was done before.
    public static bool IsNothingButNo(string text) => OnlyNo.IsMatch(text);

    /// A yes alone: "manda" and "ask" say what is to be done with what one wrote oneself.
    public static bool IsNothingButYes(string text) => OnlyYes.IsMatch(text.Trim().Replace('’', '\''));

    private static readonly Regex OnlyNo = new(@"^\W*(?:no|nope)(?:[\s,]+(?:grazie|thanks|thank you))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private const string Agreed = @"s[iìí]|yes|yeah|yep|sure|certo|certamente|ok|okay|all right|alright|va bene|(?:sono )?d'accordo|(?:i )?agreed?|perfetto|perfect|giusto|esatto|right|correct|(?:it's |it is )?fine(?: as it is)?|confermo|conferma(?:la|lo)?|confirm(?:ed)?|procedi|go ahead|do it|fallo|falla|vai";

    private const string Done = @"registra(?:la|lo)?|annota(?:la|lo)?|segna(?:la|lo)?|salva(?:la|lo)?|invia(?:la|lo)?|manda(?:la|lo)?|spedisci(?:la|lo)?|chiedi(?:lo|glielo)?|lascia il biglietto|log it|log|save it|note it|send|send it|ask|ask them|leave the slip";

    private const string Kind = @"(?:[\s,]+(?:così|pure|allora|then|grazie|thanks|thank you|please|per favore|it|that's right|that is right))*";

    private static readonly Regex OnlyYes = new($@"^(?:{Agreed})(?:[\s,]+(?:{Agreed}))*{Kind}\s*[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex IsYes = new($@"^(?:(?:{Agreed})(?:[\s,]+(?:{Agreed}))*{Kind}(?:[\s,:]+(?:and |e )?(?:{Done}))?|{Done}){Kind}\s*[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex IsNo = new(@"^(?:no|nope|(?:no[\s,]+)?(?:annulla(?:la|lo)?|undo|cancel(?: it)?|drop it|scarta(?:la|lo)?|non (?:(?:registr|annot|invi|mand|chied)\w*)(?: (?:nulla|niente))?|(?:don't|do not) (?:log|send|ask)(?: (?:it|anything))?))(?:[\s,]+(?:grazie|thanks|thank you|no))?\s*[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex IsEdit = new(@"^(?:no[\s,]+|wait[\s,]+|aspetta[\s,]+)?(?:corregg(?:i|ila|ilo|iamo)|modifica(?:la|lo)?|cambia(?:la|lo)?|edit(?: it)?|change(?: it)?|correct it|fix it|(?:è )?sbagliat[oa]|non è (?:giust|corrett|così)[oa]?|(?:that's |it's |that is |it is )?(?:wrong|not right))\s*[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
