namespace BackOfficeBot.Skills.Minutes.Documents;

/// The short form: who was there, what was decided, who does what by when.
internal static class ActionMinutes
{
    public static Paper Write(MinutesPaper minutes)
    {
        var (data, t) = (minutes.Data, minutes.Texts);
        var when = t.Day(minutes.Day(minutes.Begin)) + ", " + t.Hours(minutes.Hour(minutes.Begin), data.ClosedAt is { } closed ? minutes.Hour(closed) : null);
        List<Block> blocks = [new Line(string.Join(" · ", new[] { when, data.Place }.OfType<string>()), LineStyle.Subtitle), new Heading(t.Attendance), Attendees.Grid(minutes), .. Attendees.Proxies(minutes)];
        Add(blocks, Decisions(minutes), t.Decisions, [t.Number, t.Decision, t.Vote], [22, 50, 28]);
        Add(blocks, Actions(minutes), t.Actions, [t.What, t.Who, t.ByWhen], [55, 25, 20]);
        foreach (var item in data.Agenda.OrderBy(i => i.Number).Select(i => (int?)i.Number).Prepend(null))
        {
            var notes = minutes.Under(item).Where(e => e.Type == EntryType.Note && e.Text.Length > 0).ToList();
            if (notes.Count == 0) continue;
            blocks.Add(new Heading(item is null ? t.Notes : $"{item}. {data.Agenda.First(i => i.Number == item).Text}", 2));
            blocks.AddRange(notes.Select(note => new Line(note.Text)));
        }
        Add(blocks, [.. data.OpenActions.Select(a => (IReadOnlyList<string>)[a.Text, a.Who ?? "", a.Due is { } due ? t.Day(due) : "", a.State])], t.StillOpen, [t.What, t.Who, t.ByWhen, t.State], [45, 20, 18, 17]);
        blocks.AddRange(minutes.Changes());
        blocks.Add(minutes.Signing());
        return minutes.Make(t.ShortTitle(data.Body), blocks);
    }

    /// A vote stands beside the decision before it that has none, else beside the one that follows; a vote on something of its own stands alone.
    private static List<IReadOnlyList<string>> Decisions(MinutesPaper minutes)
    {
        var t = minutes.Texts;
        List<(MinutesEntry? Decision, MinutesEntry? Vote)> rows = [];
        foreach (var entry in minutes.Data.Entries.Where(e => e.Type is EntryType.Decision || e.Vote is not null))
        {
            var last = rows.Count > 0 ? rows[^1] : default;
            if (entry.Type is EntryType.Decision && last is { Decision: null, Vote: { Vote.Passed: true } voted } && voted.Item == entry.Item)
                rows[^1] = (entry, voted);
            else if (entry is { Vote: not null, Text.Length: 0 } && last is { Decision: { } decided, Vote: null } && decided.Item == entry.Item)
                rows[^1] = (decided, entry);
            else
                rows.Add(entry.Vote is null ? (entry, null) : (null, entry));
        }
        return [.. rows.Select(r => (IReadOnlyList<string>)[Number(r.Decision), (r.Decision ?? r.Vote)!.Text, r.Vote?.Vote is { } vote ? On(r.Decision, r.Vote) + Count(t, vote) : ""])];
    }

    // What was voted on need not be what was then decided.
    private static string On(MinutesEntry? decision, MinutesEntry vote) => decision is not null && vote.Text.Length > 0 ? vote.Text + ": " : "";

    private static string Number(MinutesEntry? decision) => decision?.Reference ?? decision?.Decision?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static List<IReadOnlyList<string>> Actions(MinutesPaper minutes) =>
        [.. minutes.Data.Entries.Where(e => e.Type == EntryType.Action).Select(e => (IReadOnlyList<string>)
            [e.Text, string.Join(", ", (e.Action?.Who ?? []).Select(w => w.Name)), e.Action?.Due is { } due ? minutes.Texts.Day(due) : ""])];

    private static string Count(PaperTexts t, MinutesVote vote) => t.ShortVote(vote) + Named(t.AgainstNames, vote, VoteChoice.Against) + Named(t.AbstainedNames, vote, VoteChoice.Abstained);

    private static string Named(Func<string, string> say, MinutesVote vote, VoteChoice choice) =>
        string.Join(", ", vote.Names.Where(n => n.Choice == choice).Select(n => n.Name)) is { Length: > 0 } names ? say(names) : "";

    private static void Add(List<Block> blocks, List<IReadOnlyList<string>> rows, string title, IReadOnlyList<string> columns, IReadOnlyList<int> widths)
    {
        if (rows.Count == 0) return;
        blocks.Add(new Heading(title));
        blocks.Add(new Grid(columns, rows, widths) { Caption = title });
    }
}
