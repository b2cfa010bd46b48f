using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Calls;

/// The register: whose calls, of which days, from whom or from which number.
internal sealed class CallRegister(Access access, Sentences sentences) : ICallPart
{
    private static readonly HashSet<string> Taken = ["prese", "presa", "preso", "annotate", "annotato", "annotata", "took", "taken", "logged"];
    private static readonly HashSet<string> Offices = ["ufficio", "reparto", "office", "office's", "department", "team"];
    private static readonly HashSet<string> Everything = ["tutte", "tutti", "registro", "all", "register"];
    private static readonly HashSet<string> Register = ["registro", "register"];
    private static readonly HashSet<string> Own = ["mie", "mia", "mio", "my"];
    private static readonly HashSet<string> Exports = ["esporta", "esportami", "esportare", "scarica", "export", "download"];
    private static readonly HashSet<string> Late = ["ritardo", "scadute", "overdue", "late"];

    // What only says that calls are looked for.
    private static readonly HashSet<string> Small =
    [
        .. ("mostra mostrami elenca elencami vedi vedere dammi cerca cercami trova trovami le la il lo i gli l' mie mia mio miei chiamate chiamata telefonate telefonata da dal dalla dallo dall' dai dalle dagli di del della dello dei delle degli dell' nel nello nella nei negli nelle nell' dentro che ho ha hanno me io per in con e o a al alle alla "
            + "richiamare fare ci sono quali persona non quale chi devo c'è tuo nostro numero ditta società esporta csv file excel ad altri altre "
            + "fammi fatemi mi ti ci cercato cercata richiamato qualcuno qualcun nessuno devo dobbiamo oggi ieri stamattina persone gente messaggi "
            + "anybody anyone somebody someone people did was were looking need must today's yesterday's messages any "
            + "show list see me my the calls call phone slips find search look up for from of about by to return back call promises person chiamato telefonato called phoned ultime last not viste seen ancora yet are there which who whom do does i have is and or at in on number company register export others with").Split(' '),
    ];

    public IEnumerable<Route> Routes => [Route.Command("find_calls", (turn, _) => ValueTask.FromResult(Answer(turn)))];

    private Reply Answer(Turn turn)
    {
        var text = turn.Text.Length > 0 ? turn.Text : (turn.Argument as Understanding)?.Text ?? "";
        return Reply.RouteTo(RouteKeys.Command + (IsExport(text) ? DeskSkill.ExportCommand : DeskSkill.ListCommand), State(turn, text));
    }

    private static bool IsExport(string text) => CallWords.Read(text).Exists(w => Exports.Contains(w.Small));

    private ListState State(Turn turn, string text) =>
        Read(text, sentences.Understand(turn, text, Direction.Past), WallClock.Zone(turn.TimeZone), access.ReadsAll(turn.Organisation, CallRecords.Kind, turn.PersonId()));

    /// <param name="past">The text with its times read as what was.</param>
    public static ListState Read(string text, Understanding past, TimeZoneInfo zone, bool readsAll)
    {
        var phone = PhoneText.Find(text, Sentences.Region(zone.Id)) is [var found, ..] ? found : (Found<string>?)null;
        var when = past.Whens.FirstOrDefault(w => w is { IsImpossible: false, Value: { FirstDay: not null, LastDay: not null } } && phone?.Span.Overlaps(w.Span) != true);
        var bare = text.ToCharArray();
        foreach (var span in new[] { when?.Span, phone?.Span }.OfType<TextSpan>())
            Array.Fill(bare, ' ', span.Start, span.Length);
        var words = CallWords.Read(new string(bare)).Where(w => !w.IsPause).ToList();
        bool Says(HashSet<string> some) => words.Exists(w => some.Contains(w.Small));
        var part = Says(Taken) ? ListPart.Asked : Says(Offices) ? ListPart.Office : Says(Register) || (Says(Everything) && readsAll) ? ListPart.All : ListPart.Mine;
        var marks = CallMarks.Meant(text, words);
        List<string> rest = [.. words.Where(w => !Small.Contains(w.Small) && !Taken.Contains(w.Small) && !Offices.Contains(w.Small) && !Everything.Contains(w.Small) && !Exports.Contains(w.Small) && !Late.Contains(w.Small) && !CallMarks.IsOne(w)).Select(w => w.Text)];
        // "cerca le chiamate dal 12345": digits that are no whole number are its last ones.
        var typed = phone is { } at ? text.Substring(at.Span.Start, at.Span.Length) : null;
        var digits = phone is { } number ? Searched(typed!, number.Value) : null;
        // What is open, or closed, is a list; anything more is looked for.
        var state = new ListState(CallRecords.Kind, part) { IsClosed = marks.Any(CallMarks.IsClosed), IsOverdue = Says(Late) };
        if (digits is null && rest.Count == 0 && when is null && marks.All(m => CallMarks.IsClosed(m) || CallMarks.IsOpen(m)))
            // The table of calls is the register, whatever became of them.
            return !IsExport(text) || marks.Any() || state.IsOverdue || part is ListPart.Asked or ListPart.Office || Says(Own) ? state : state.Whole();
        return state with
        {
            Search = string.Join(' ', new[] { digits }.Concat(rest).Concat(marks).OfType<string>()),
            Said = string.Join(", ", new[] { phone is { } p ? digits == p.Value[1..] ? PhoneText.Grouped(p.Value) : typed : null, string.Join(' ', words.Where(w => rest.Contains(w.Text) || CallMarks.IsOne(w)).Select(w => w.Text)), CallMarks.Phrase(text), when is null ? null : text.Substring(when.Span.Start, when.Span.Length) }.Where(s => !string.IsNullOrEmpty(s))),
            From = when is null ? null : WallClock.At(when.Value.FirstDay!.Value, TimeOnly.MinValue, zone),
            To = when is null ? null : WallClock.At(when.Value.LastDay!.Value.AddDays(1), TimeOnly.MinValue, zone),
        };
    }

    // Without its country's code "020 7946 0018" may be of any country, and in most the first 0 is dialled only at home.
    private static string Searched(string typed, string e164) =>
        string.Concat(typed.Where(char.IsAsciiDigit)) is ['0', not '0', ..] home ? home[1..] : e164[1..];
}
