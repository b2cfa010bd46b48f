using System.Globalization;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

/// The same as typed lines on a card, for those who prefer it: written, corrected, taken out.
internal sealed class MinutesEntries(MinutesKeeper keeper, RecordDesk desk, TimeProvider time) : IMinutesPart
{
    public IEnumerable<Route> Routes =>
    [
        MinutesVerbs.AskEntry.Handle((turn, state, _, ct) => AskAsync(turn, state, null, null, ct)),
        MinutesVerbs.Put.Handle(PutAsync),
        MinutesVerbs.Remove.Handle((turn, state, _, ct) => WriteAsync(turn, state, new(LineDoes.Remove, state.Type, "") { Entry = state.Entry ?? 0 }, null, null, ct)),
    ];

    private async ValueTask<Reply> AskAsync(Turn turn, EntryState state, EntryForm? form, string? problem, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, state.Id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var data = MinutesData.Of(record);
        var entry = data.Entries.FirstOrDefault(e => e.Number == state.Entry);
        // What somebody else took out meanwhile is not asked about.
        if (!keeper.MayWrite(turn, record, MinutesStates.Open, MinutesStates.Draft) || (state.Entry is not null && entry is null))
            return await desk.PresentAsync(turn, record, ct);
        // An old card may be pressed for something new, and a card among others by several.
        if (form is null)
            state = state with { MessageId = Guid.CreateVersion7(time.GetUtcNow()).ToString("N") };
        return Reply.Card(MinutesEntryCards.Entry(CardPlace.Of(turn, time), record, data, state, form ?? Of(entry, data), problem), record.Title);
    }

    private async ValueTask<Reply> PutAsync(Turn turn, EntryState state, EntryForm form, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, state.Id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var (t, data, text) = (MinutesCardTexts.In(turn.Language), MinutesData.Of(record), PlainText.OneLine(PlainText.Lines(form.Text)).Trim());
        if (text.Length > MinutesLimits.Line)
            return await AskAsync(turn, state, form, t.TextTooLong(MinutesLimits.Line), ct);
        var (line, due) = Read(state.Type, form with { Text = text }, data);
        line = line with { Does = state.Entry is null ? LineDoes.Add : LineDoes.Correct, Entry = state.Entry ?? 0 };
        return await WriteAsync(turn, state, line, due, form, ct);
    }

    /// The line that a form says.
    public static (MinutesLine Line, DateOnly? Due) Read(EntryType type, EntryForm form, MinutesData data)
    {
        string? NameOf(string key) => data.People.Chosen(key)?.Name;
        var line = new MinutesLine(LineDoes.Add, type, form.Text ?? "");
        if (type is EntryType.Action)
            return (line with { Names = [.. MinutesForm.Split(form.Who).Select(id => NameOf(id) ?? id)] }, WallClock.Day(form.Due));
        if (type is not EntryType.Vote)
            return (line, null);
        IEnumerable<SaidVote> Those(string? ids, VoteChoice choice) => MinutesForm.Split(ids).Select(NameOf).OfType<string>().Select(name => new SaidVote(name, choice));
        var (inFavour, against, abstained) = (Number(form.For), Number(form.Against), Number(form.Abstained));
        var isRollCall = form.RollCall == true;
        List<SaidVote> names = [.. isRollCall ? Those(form.ForNames, VoteChoice.For) : [], .. Those(form.AgainstNames, VoteChoice.Against), .. Those(form.AbstainedNames, VoteChoice.Abstained)];
        var isNoNumber = new[] { (form.For, inFavour), (form.Against, against), (form.Abstained, abstained) }.Any(n => !string.IsNullOrWhiteSpace(n.Item1) && n.Item2 is null);
        return (line with { Vote = isNoNumber || inFavour is null && against is null && abstained is null && names.Count == 0 ? null : new() { For = inFavour, Against = against, Abstained = abstained, Names = names, IsRollCall = isRollCall } }, null);
    }

    private async ValueTask<Reply> WriteAsync(Turn turn, EntryState state, MinutesLine line, DateOnly? due, EntryForm? form, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, state.Id, ct) is not { } found)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var scribe = new MinutesScribe(MinutesTexts.In(turn.Language));
        var hand = state.Entry is null ? state.MessageId : null;
        if (await keeper.WriteAsync(turn, found, [(data, now) => scribe.Write(data, line, new(turn.PersonId(), turn.PersonName(), now, hand), _ => due, null)], ct) is not var (record, _, written))
            return await desk.FindAsync(turn, state.Id, ct) is { } present ? await desk.PresentAsync(turn, present, ct) : Reply.Error(DeskTexts.In(turn.Language).Unknown);
        return written[0].Problem is { } problem && form is not null ? await AskAsync(turn, state, form, problem, ct) : await desk.ShowAsync(turn, record, ct, written[0].Notice);
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static EntryForm Of(MinutesEntry? entry, MinutesData data)
    {
        string? Names(VoteChoice choice) => entry?.Vote is { } vote ? data.People.Keys(vote.Names.Where(n => n.Choice == choice).Select(n => n.Id)) : null;
        return entry is null ? new() : new()
        {
            Text = entry.Text, Who = string.Join(',', entry.Action?.Who.Select(w => w.Id is { } id ? data.People.Key(id) : w.Name) ?? []), Due = entry.Action?.Due?.Iso(),
            For = Text(entry.Vote?.For), Against = Text(entry.Vote?.Against), Abstained = Text(entry.Vote?.Abstained), AgainstNames = Names(VoteChoice.Against), AbstainedNames = Names(VoteChoice.Abstained), ForNames = Names(VoteChoice.For), RollCall = entry.Vote?.IsRollCall,
        };
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
