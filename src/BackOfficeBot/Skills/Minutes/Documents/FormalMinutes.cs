using System.Globalization;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// The solemn form: numbers and dates in words, whole sentences, each resolution on its own.
internal static class FormalMinutes
{
    public static Paper Write(MinutesPaper minutes)
    {
        var (data, t) = (minutes.Data, minutes.Texts);
        List<Block> blocks =
        [
            new Line(Opening(minutes)),
            new NumberedList([.. data.Agenda.OrderBy(i => i.Number).Select(i => i.Text)], data.Agenda.Count > 0 ? data.Agenda.Min(i => i.Number) : 1),
            new Heading(t.Attendance),
            Attendees.Grid(minutes),
            .. Attendees.Proxies(minutes),
            new Line(Constituted(minutes)),
            // Proxies of the beginning stand above, since they count for the quorum.
            .. minutes.Under(null).Where(e => e is not { Type: EntryType.Proxy, ProxyTo: not null }).SelectMany(e => Entry(minutes, e)),
        ];
        if (data.Agenda.Count == 0) blocks.RemoveAt(1);
        foreach (var item in data.Agenda.OrderBy(i => i.Number))
        {
            blocks.Add(new Heading(t.ItemHeading(InWords.Number(item.Number, minutes.Language), item.Text), 2));
            var entries = minutes.Under(item.Number).SelectMany(e => Entry(minutes, e)).ToList();
            blocks.AddRange(entries.Count > 0 ? entries : [new Line(t.NothingSaid)]);
        }
        blocks.Add(new Line(data.ClosedAt is { } closed ? t.Closed(Hour(minutes, closed)) : t.NotClosed));
        blocks.AddRange(minutes.Changes());
        blocks.Add(minutes.Signing());
        return minutes.Make(t.FormalTitle(data.Body), blocks);
    }

    private static string Opening(MinutesPaper minutes)
    {
        var (data, t) = (minutes.Data, minutes.Texts);
        var call = data.Call is { } c ? t.Call(t.Ordinal(c.Number), c.SentOn is { } sent ? InWords.ShortDay(sent, minutes.Language) : null) : null;
        return t.Opening(InWords.Day(minutes.Day(minutes.Begin), minutes.Language), Hour(minutes, minutes.Begin), data.Place, data.Body, call, data.Agenda.Count > 0);
    }

    private static string Constituted(MinutesPaper minutes)
    {
        var (data, t) = (minutes.Data, minutes.Texts);
        var people = t.Presiding(data.FirstChair?.Name, data.Secretary?.Name);
        if (minutes.Quorum is not { } quorum) return people + t.OpensDiscussion;
        return people + (minutes.VotesAtBegin >= quorum ? t.Valid : t.NotValid)(t.Votes(minutes.VotesAtBegin), InWords.Number(minutes.Votes, minutes.Language), InWords.Number(quorum, minutes.Language));
    }

    private static IEnumerable<Block> Entry(MinutesPaper minutes, MinutesEntry entry)
    {
        var t = minutes.Texts;
        switch (entry.Type)
        {
            case EntryType.Vote when entry.Vote is { } vote:
                yield return new Line(t.FormalVote(entry.Text, vote.IsRollCall, Counted(minutes, vote.For, t.For), Side(minutes, vote, VoteChoice.Against), Side(minutes, vote, VoteChoice.Abstained),
                    vote.IsRollCall ? Side(minutes, vote, VoteChoice.For) : null));
                if (!vote.HasQuorum) yield return new Line(t.VoteWithoutQuorum(t.Votes(vote.Present), InWords.Number(vote.Quorum, minutes.Language)));
                else if (vote.Present > 0) yield return new Line(t.VoteResult(t.Votes(vote.Present), vote.Passed));
                else yield return new Line(vote.Passed ? t.Passed : t.Rejected);
                break;
            case EntryType.Decision:
                yield return new Line(Sentence(entry.Text), LineStyle.Resolution) { Lead = t.Resolution(entry.Decision, entry.Reference) };
                break;
            case EntryType.Action:
                yield return new Line(t.FormalAction([.. (entry.Action?.Who ?? []).Select(w => w.Name)], Ended(entry.Text), entry.Action?.Due is { } due ? InWords.ShortDay(due, minutes.Language) : null));
                break;
            case EntryType.Arrival or EntryType.Departure:
                yield return new Line((entry.Type == EntryType.Arrival ? t.Arrives : t.Leaves)(Hour(minutes, entry.At), entry.Person?.Name ?? entry.Text));
                break;
            case EntryType.Chair:
                yield return new Line(t.TakesChair(Hour(minutes, entry.At), entry.Person?.Name ?? entry.Text));
                break;
            case EntryType.Proxy:
                yield return new Line(entry.ProxyTo is { } to ? t.GivesProxy(entry.Person?.Name ?? entry.Text, to.Name) : t.EndsProxy(entry.Person?.Name ?? entry.Text));
                break;
            default:
                if (entry.Text.Length > 0) yield return new Line(Sentence(entry.Text));
                break;
        }
    }

    /// A note as it was typed in a hurry, as a sentence.
    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + Ended(text[1..]);

    private static string Ended(string text) => text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? text + "." : text;

    private static string Hour(MinutesPaper minutes, DateTimeOffset at) => InWords.Hour(minutes.Hour(at), minutes.Language);

    private static string Counted(MinutesPaper minutes, int number, PaperNoun noun) => InWords.Count(number, noun.One, noun.Many, minutes.Language, noun.Feminine);

    /// "due voti contrari (Paolo Ferrari, Giulia Romano)"
    private static string Side(MinutesPaper minutes, MinutesVote vote, VoteChoice choice)
    {
        var t = minutes.Texts;
        var (number, noun) = choice switch { VoteChoice.For => (vote.For, t.For), VoteChoice.Against => (vote.Against, t.Against), _ => (vote.Abstained, t.Abstained) };
        var names = vote.Names.Where(n => n.Choice == choice).Select(n => n.Name).ToList();
        return (number == 0 ? noun.None : Counted(minutes, number, noun)) + (names.Count > 0 ? $" ({string.Join(", ", names)})" : "");
    }
}
