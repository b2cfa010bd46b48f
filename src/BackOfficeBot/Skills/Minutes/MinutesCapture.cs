using System.Text.RegularExpressions;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Minutes;

/// Lines that are typed while a meeting goes on: each is in the minutes at once, with a small answer.
internal sealed class MinutesCapture(MinutesKeeper keeper, RecordLists lists, RecordDesk desk, Sentences sentences, Access access) : ILiveWords
{
    private const int Most = 50;

    /// These may be said of something else where no minutes are open.
    private static readonly EntryType[] Plain = [EntryType.Note, EntryType.Action, EntryType.Item, EntryType.Chair];

    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        var (line, more) = PlainText.Lines(turn.Text).Split('\n', 2) is [var begin, var others] ? (begin, others) : (PlainText.Lines(turn.Text), "");
        if (MinutesLine.Sitting(line) is var (verb, state))
            return await SittingAsync(turn, verb, state, line, more, ct);
        if (MinutesLine.Read(line, null) is not { } first)
            return null;
        var t = MinutesTexts.In(turn.Language);
        var mine = await MineAsync(turn, ct);
        var open = mine.Where(r => r.State == MinutesStates.Open).ToList();
        // "Lascia perdere" and "arriva il corriere" are lines only of minutes that know who is meant.
        if (open.Count > 0 && first.Does is LineDoes.Add)
        {
            open = [.. open.Where(r => MinutesLine.Read(line, MinutesData.Of(r).People) is not null)];
            if (open.Count == 0)
                return null;
        }
        var isMany = open.Count > 1;
        // What is closed takes corrections until everybody looks it through, where it is what was just looked at: "togli 3" may mean anything else.
        var isOfDraft = open.Count == 0 && first.Does is not LineDoes.Add;
        if ((isMany || isOfDraft) && await desk.ShownAsync(turn, ct) is { } shown && (isOfDraft ? mine.Where(r => r.State == MinutesStates.Draft) : open).FirstOrDefault(r => r.Id == shown.Id) is { } meant)
            open = [meant];
        if (open is [var record])
        {
            var people = MinutesData.Of(record).People;
            var texts = Split(turn.Text, people);
            if (texts.Count == 0 || MinutesLine.Read(texts[0], people) is null)
                return null;
            var reply = await WriteAsync(turn, record, texts, t, ct);
            if (isMany || isOfDraft)
                await desk.RememberAsync(turn, record, ct);
            return reply;
        }
        // Who looks them through proposes: the line stays as it is until the secretary decides.
        if (open.Count == 0 && first.Does is LineDoes.Correct && await desk.ShownAsync(turn, ct) is { Kind: MinutesKind.Name, State: MinutesStates.Correction } review)
            return Reply.RouteTo(RouteKeys.Command + MinutesReview.ProposeInWords, new MinutesProposal(review.Id, first.Entry, Proposed.Replace(PlainText.OneLine(PlainText.Lines(turn.Text)), "")));
        return isMany ? Reply.Message(t.Several(string.Join(", ", open.Select(r => r.Reference)))) : await WhyNotAsync(turn, first, mine, t, ct);
    }

    private async Task<IReadOnlyList<Record>> MineAsync(Turn turn, CancellationToken ct) =>
        (await lists.ListAsync(turn.Organisation, new(access.IdsOf(turn.Organisation, turn.PersonId()), ConcernRole.Acts) { Kind = MinutesKind.Name, Take = Most }, ct)).Records;

    /// "Chiudi la seduta": of the only minutes of which it can be meant, or of those that were shown; among others of these alone.
    private async Task<Reply?> SittingAsync(Turn turn, string verb, string state, string line, string more, CancellationToken ct)
    {
        var those = (await MineAsync(turn, ct)).Where(r => r.State == state).ToList();
        if ((those.Count > 1 || !turn.Conversation.IsPersonal) && await desk.ShownAsync(turn, ct) is { } shown && those.Find(r => r.Id == shown.Id) is { } meant)
            those = [meant];
        else if (!turn.Conversation.IsPersonal)
            return null;
        return those switch
        {
            [] => null,
            // First it is asked who is present: what stands behind it is not taken.
            _ when !string.IsNullOrWhiteSpace(more) => Reply.Message(MinutesTexts.In(turn.Language).SittingAlone(Markdown.Escape(line.Trim().TrimEnd('.')))),
            [var one] => Reply.RouteTo($"{RouteKeys.Command}min.{verb}", new TwinCall(verb, one, "")),
            _ => Reply.Message(MinutesTexts.In(turn.Language).WhichSitting(string.Join(", ", those.Select(r => r.Reference)))),
        };
    }

    /// A note or an action may be meant for something else; a vote is not.
    private async Task<Reply?> WhyNotAsync(Turn turn, MinutesLine line, IReadOnlyList<Record> mine, MinutesTexts t, CancellationToken ct)
    {
        // What is typed right below prepared minutes is theirs.
        if (line.Does is LineDoes.Add && Plain.Contains(line.Type) && await desk.ShownAsync(turn, ct) is { State: MinutesStates.Prepared } shown && mine.Any(r => r.Id == shown.Id))
            return Reply.Message(t.NotOpen(shown.Reference));
        if (line.Does is not LineDoes.Add || Plain.Contains(line.Type) || line is { Type: EntryType.Arrival or EntryType.Departure, At: null })
            return null;
        if (mine.Where(r => r.State == MinutesStates.Prepared).ToList() is [var prepared])
            return Reply.Message(t.NotOpen(prepared.Reference));
        var read = (await lists.ListAsync(turn.Organisation, new([turn.PersonId()], ConcernRole.Sees) { Kind = MinutesKind.Name, Take = Most }, ct)).Records;
        if (read.FirstOrDefault(r => r.State == MinutesStates.Open) is { } open)
            return Reply.Message(t.NotWriter(open.Reference));
        if (mine.Where(r => r.State == MinutesStates.Draft).ToList() is not [var draft])
            return null;
        // "Correggi 3: …", as the answer says, means this one.
        await desk.RememberAsync(turn, draft, ct);
        return Reply.Message(t.Closed(draft.Reference));
    }

    private async Task<Reply> WriteAsync(Turn turn, Record found, IReadOnlyList<string> texts, MinutesTexts t, CancellationToken ct)
    {
        var scribe = new MinutesScribe(t);
        var writes = texts.Select((text, i) => (Func<MinutesData, DateTimeOffset, MinutesWritten>)((data, now) =>
        {
            var line = MinutesLine.Read(text, data.People)!;
            return scribe.Write(data, line, new(turn.PersonId(), turn.PersonName(), now, turn.Activity.Id is { } message ? $"{message}#{i}" : null), meant => MinutesWords.Day(sentences, turn, meant.Due), text);
        })).ToList();
        if (await keeper.WriteAsync(turn, found, writes, ct) is not var (_, data, written))
            return Reply.Message(DeskTexts.In(turn.Language).Unknown);
        var said = written.Select((w, i) => MinutesLine.Read(texts[i], data.People) is var line && w is { Entry: { } entry, Problem: null }
            ? line!.Does is LineDoes.Remove ? string.Join(' ', new[] { t.Removed(entry.Number), w.Notice }.OfType<string>()) : string.Join(". ", new[] { MinutesWords.Acknowledged(entry, data, turn.Language), w.Notice }.OfType<string>()) : $"⚠ {w.Problem}");
        return Reply.Message(string.Join("\n\n", said.Select(Markdown.Escape)));
    }

    // What stands before the words of "correggi 3: …".
    private static readonly Regex Proposed = new(@"^[^:]*:\s*", RegexOptions.CultureInvariant);

    /// A line that says nothing of what it is goes on with the one before.
    private static List<string> Split(string text, IReadOnlyList<MinutesPerson> people)
    {
        List<string> lines = [];
        foreach (var line in PlainText.Lines(text).Split('\n').Where(l => l.Length > 0))
            if (lines.Count == 0 || MinutesLine.Read(line, people) is not null)
                lines.Add(line);
            else
                lines[^1] += " " + line;
        return lines;
    }
}
