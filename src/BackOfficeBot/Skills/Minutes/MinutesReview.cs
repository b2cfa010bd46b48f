using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Minutes;

/// Another text for a line, as it was typed.
internal sealed record MinutesProposal(Guid Id, int Entry, string Text);

/// The correction round: who was there agrees or proposes another text, until a time; the secretary decides about each.
internal sealed class MinutesReview(MinutesKeeper keeper, RecordDesk desk, CardCopies copies, Conversations conversations, WorkWeeks weeks, Sentences sentences, TimeProvider time) : IMinutesPart
{
    public const int MostCorrections = 100;

    public const string End = "min.end";

    /// The command behind "correggi 3: …"; its argument is a <see cref="MinutesProposal"/>.
    public const string ProposeInWords = "min.review.propose";

    public IEnumerable<Route> Routes =>
    [
        MinutesVerbs.AskReview.Handle((turn, seen, _, ct) => AskAsync(turn, seen.Id, null, [], ct)),
        Route.Command("min.review", (turn, ct) => AskAsync(turn, ((TwinCall)turn.Argument!).Record.Id, null, [], ct)),
        MinutesVerbs.Review.Handle((turn, seen, form, ct) => SendAsync(turn, seen.Id, form, ct)),
        MinutesVerbs.Agree.Handle((turn, seen, _, ct) => AgreeAsync(turn, seen.Id, ct)),
        Route.Command("min.accept", (turn, ct) => AgreeAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        MinutesVerbs.AskChange.Handle((turn, state, _, ct) => AskChangeAsync(turn, state, null, null, ct)),
        MinutesVerbs.Propose.Handle((turn, state, form, ct) => ProposeAsync(turn, state, form, ct)),
        Route.Command(ProposeInWords, (turn, ct) => ProposeAsync(turn, (MinutesProposal)turn.Argument!, ct)),
        MinutesVerbs.AskDecide.Handle((turn, seen, _, ct) => AskDecideAsync(turn, seen.Id, ct)),
        MinutesVerbs.Take.Handle((turn, state, _, ct) => DecideAsync(turn, state, true, ct)),
        MinutesVerbs.Leave.Handle((turn, state, _, ct) => DecideAsync(turn, state, false, ct)),
        Route.Command("min.decide", (turn, ct) => AskDecideAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        MinutesVerbs.EndReview.Handle((turn, seen, _, ct) => EndAsync(turn, seen.Id, ct)),
        Route.Command(End, (turn, ct) => EndAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
    ];

    /// Those who were there at any time, and have an account to read it.
    public static IReadOnlyList<MinutesPerson> Readers(MinutesData data) =>
        [.. data.People.Where(p => !p.IsGuest && (p.Attendance is Attendance.Present or Attendance.Remote || data.Entries.Any(e => e.Type is EntryType.Arrival && e.Person?.Id == p.Id)))];

    private async ValueTask<Reply> AskAsync(Turn turn, Guid id, ReviewForm? form, FormErrors errors, CancellationToken ct)
    {
        if (await FoundAsync(turn, id, MinutesStates.Draft, ct) is not ({ } record, var data))
            return await RefusedAsync(turn, id, ct);
        if (data.Entries.Count == 0)
            return Reply.Error(MinutesReviewTexts.In(turn.Language).NothingToReview);
        if (form is null)
        {
            // A working day to look at it is the least.
            var zone = WallClock.Zone(data.Zone);
            var week = await weeks.OfAsync(turn.Caller(), turn.PersonId(), ct);
            var day = WallClock.Day(time.GetUtcNow(), zone).AddDays(2);
            while (!week.Works(day))
                day = day.AddDays(1);
            form = new() { Day = day.Iso(), Time = "12:00" };
        }
        return Reply.Card(MinutesReviewCards.Ask(CardPlace.Of(turn, time), record, data, form, errors), record.Title);
    }

    private async ValueTask<Reply> SendAsync(Turn turn, Guid id, ReviewForm form, CancellationToken ct)
    {
        var t = MinutesReviewTexts.In(turn.Language);
        if (await FoundAsync(turn, id, MinutesStates.Draft, ct) is not ({ }, var found))
            return await RefusedAsync(turn, id, ct);
        DateTimeOffset? until = WallClock.Day(form.Day) is { } day && WallClock.Time(form.Time) is { } hour
            ? WallClock.At(day, hour, WallClock.Zone(found.Zone)) : null;
        if (until is null || until <= time.GetUtcNow())
            return await AskAsync(turn, id, form, new() { ["day"] = until is null ? t.UntilMissing : t.UntilPast }, ct);
        // Who has left the firm or has no chat with the bot is named: somebody has to ask them otherwise.
        var asked = Readers(found).Where(p => p.Id != turn.PersonId()).ToList();
        var reached = await conversations.ReachedAsync(turn.Organisation, asked.Select(p => p.Id).ToList(), ct);
        var missed = asked.Where(p => !reached.Contains(p.Id)).Select(p => p.Name).ToList();
        return await desk.ChangeAsync(turn, id, r => keeper.MayWrite(turn, r, MinutesStates.Draft), async (work, r) =>
        {
            var data = Put(work, r, "sent for review", MinutesStates.Correction, d => d with { CorrectBy = until, Acceptances = [], Corrections = d.Corrections });
            foreach (var person in Readers(data).Where(p => p.Id != turn.PersonId()))
                await copies.SendAsync(work, r, person.Id, $"review{r.Version}", ct, language => MinutesReviewTexts.In(language).PleaseReview(turn.PersonName(), When.Short(until.Value, WallClock.Zone(data.Zone), language)));
        }, ct, missed.Count == 0 ? t.Sent : t.SentBut(string.Join(", ", missed.Take(10))));
    }

    private ValueTask<Reply> AgreeAsync(Turn turn, Guid id, CancellationToken ct) => desk.ChangeAsync(turn, id, r => MayReview(turn, r) && MinutesData.Of(r).Acceptances.All(a => a.Id != turn.PersonId()), (work, r) =>
    {
        Put(work, r, "agreed", null, d => d with { Acceptances = [.. d.Acceptances, new(turn.PersonId(), turn.PersonName(), work.Now)] });
        return Task.CompletedTask;
    }, ct, MinutesReviewTexts.In(turn.Language).Agreed);

    private async ValueTask<Reply> AskChangeAsync(Turn turn, EntryState state, EntryForm? form, string? problem, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, state.Id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var data = MinutesData.Of(record);
        return MayReview(turn, record) && data.Entries.FirstOrDefault(e => e.Number == state.Entry) is { } entry
            ? Reply.Card(MinutesReviewCards.Change(CardPlace.Of(turn, time), record, data, entry, state, form?.Text ?? entry.Text, problem), record.Title) : await desk.PresentAsync(turn, record, ct);
    }

    private ValueTask<Reply> ProposeAsync(Turn turn, MinutesProposal said, CancellationToken ct) =>
        ProposeAsync(turn, new EntryState(said.Id, EntryType.Note) { Entry = said.Entry, MessageId = "" }, new EntryForm { Text = said.Text }, ct);

    private async ValueTask<Reply> ProposeAsync(Turn turn, EntryState state, EntryForm form, CancellationToken ct)
    {
        var (t, text) = (MinutesReviewTexts.In(turn.Language), PlainText.OneLine(PlainText.Lines(form.Text)).Trim());
        if (await desk.FindAsync(turn, state.Id, ct) is not { } found)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var now = MinutesData.Of(found);
        var before = now.Entries.FirstOrDefault(e => e.Number == state.Entry)?.Text;
        var problem = text.Length == 0 ? t.TextMissing : text.Length > MinutesLimits.Line ? MinutesCardTexts.In(turn.Language).TextTooLong(MinutesLimits.Line) : text == before ? t.TextSame
            : now.Corrections.Count >= MostCorrections ? t.TooMany(MostCorrections) : null;
        if (problem is not null)
            return await AskChangeAsync(turn, state, form with { Text = text }, problem, ct);
        return await desk.ChangeAsync(turn, state.Id, r => MayReview(turn, r) && MinutesData.Of(r).Entries.Any(e => e.Number == state.Entry), async (work, r) =>
        {
            var data = MinutesData.Of(r);
            var entry = data.Entries.First(e => e.Number == state.Entry);
            // Of somebody who thinks again, the last word counts.
            var kept = data.Corrections.Where(c => !(c.ById == turn.PersonId() && c.Entry == entry.Number && c.IsTaken is null)).ToList();
            var correction = new MinutesCorrection(data.Corrections.Select(c => c.Number).Append(0).Max() + 1, entry.Number, turn.PersonId(), turn.PersonName(), work.Now, entry.Text, text);
            Put(work, r, "correction proposed", null, d => d with { Corrections = [.. kept, correction] });
            await keeper.TellAsync(work, r, turn.PersonId(), $"correction{correction.Number}", language => MinutesReviewTexts.In(language).Proposes(turn.PersonName(), entry.Number), ct);
        }, ct, t.ProposedIt);
    }

    private async ValueTask<Reply> AskDecideAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await FoundAsync(turn, id, MinutesStates.Correction, ct) is not ({ } record, var data))
            return await RefusedAsync(turn, id, ct);
        return data.Corrections.FirstOrDefault(c => c.IsTaken is null) is { } next ? Reply.Card(MinutesReviewCards.Decide(CardPlace.Of(turn, time), record, data, next), record.Title) : await desk.ShowAsync(turn, record, ct);
    }

    private async ValueTask<Reply> DecideAsync(Turn turn, CorrectionState state, bool isTaken, CancellationToken ct)
    {
        var reply = await desk.ChangeAsync(turn, state.Id, r => keeper.MayWrite(turn, r, MinutesStates.Correction) && MinutesData.Of(r).Corrections.Any(c => c.Number == state.Number && c.IsTaken is null), async (work, r) =>
        {
            var correction = MinutesData.Of(r).Corrections.First(c => c.Number == state.Number);
            Put(work, r, isTaken ? "correction taken" : "correction left", null, d =>
            {
                var decided = d with { Corrections = [.. d.Corrections.Select(c => c.Number == state.Number ? c with { IsTaken = isTaken } : c)] };
                return isTaken ? Corrected(turn, decided, correction) : decided;
            });
            if (correction.ById != turn.PersonId())
                await copies.SendAsync(work, r, correction.ById, $"decided{correction.Number}", ct, language => MinutesReviewTexts.In(language).Decided(correction.Entry, isTaken));
        }, ct);
        // The next one, until there is none.
        return await FoundAsync(turn, state.Id, MinutesStates.Correction, ct) is ({ }, { } data) && data.Corrections.Any(c => c.IsTaken is null) ? await AskDecideAsync(turn, state.Id, ct) : reply;
    }

    /// An action's new text may say otherwise who has it to do, and by when; of all else only the words are changed.
    private MinutesData Corrected(Turn turn, MinutesData data, MinutesCorrection correction)
    {
        var entry = data.Entries.First(e => e.Number == correction.Entry);
        var line = new MinutesLine(LineDoes.Correct, EntryType.Note, correction.After) { Entry = entry.Number, HasType = false };
        return entry.Type is EntryType.Action
            && new MinutesScribe(MinutesTexts.In(turn.Language)).Write(data, line, new(turn.PersonId(), turn.PersonName(), time.GetUtcNow()), said => MinutesWords.Day(sentences, turn, said.Due), entry.Source).Data is { } written ? written
            : data with { Entries = [.. data.Entries.Select(e => e == entry ? e with { Text = correction.After } : e)] };
    }

    private async ValueTask<Reply> EndAsync(Turn turn, Guid id, CancellationToken ct) =>
        await FoundAsync(turn, id, MinutesStates.Correction, ct) is ({ }, { } data) && data.Corrections.Any(c => c.IsTaken is null) ? await AskDecideAsync(turn, id, ct)
            : await desk.ChangeAsync(turn, id, r => keeper.MayWrite(turn, r, MinutesStates.Correction) && MinutesData.Of(r).Corrections.All(c => c.IsTaken is not null), (work, r) =>
            {
                Put(work, r, "proposed", MinutesStates.Proposed, d => d);
                return Task.CompletedTask;
            }, ct);

    public static bool MayReview(Record record, string personId, DateTimeOffset now) =>
        record.State == MinutesStates.Correction && MinutesData.Of(record) is var data && data.CorrectBy > now && Readers(data).Any(p => p.Id == personId);

    private bool MayReview(Turn turn, Record record) => MayReview(record, turn.PersonId(), time.GetUtcNow());

    private async Task<(Record? Record, MinutesData Data)> FoundAsync(Turn turn, Guid id, string state, CancellationToken ct) =>
        await desk.FindAsync(turn, id, ct) is { } record && keeper.MayWrite(turn, record, state) ? (record, MinutesData.Of(record)) : (null, null!);

    private async ValueTask<Reply> RefusedAsync(Turn turn, Guid id, CancellationToken ct) =>
        await desk.FindAsync(turn, id, ct) is { } record ? await desk.PresentAsync(turn, record, ct) : Reply.Error(DeskTexts.In(turn.Language).Unknown);

    internal static MinutesData Put(Work work, Record record, string action, string? state, Func<MinutesData, MinutesData> change)
    {
        var data = change(MinutesData.Of(record));
        work.Change(record, action, r =>
        {
            r.State = state ?? r.State;
            data.PutInto(r);
        });
        return data;
    }
}
