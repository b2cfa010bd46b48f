using System.Text.RegularExpressions;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Words;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Meetings.Holds;

/// Times held in one's own calendar until one of them becomes the meeting.
internal sealed class MeetingHolds(
    Office office, MeetingHoldKeeper keeper, MeetingProposals proposals, MeetingPeople people, MeetingMemory memory, ICalendar calendar, PersonZone zones, TimeProvider time) : IMeetingPart
{
    private const int MostShown = 5;
    private static readonly string[] Mine = [MeetingStates.Holding, MeetingStates.Held, MeetingStates.Releasing];

    public IEnumerable<Route> Routes =>
    [
        Route.Command("hold_times", ByTextAsync),
        Route.Command("my_holds", ListAsync),
        Route.Command("release_holds", (turn, ct) => All.IsMatch(turn.Text) ? ReleaseAllAsync(turn, ct) : OneAsync(turn, record => ReleaseAsync(turn, record, ct), ct)),
        MeetingHoldCard.Hold.Handle((turn, state, _, ct) => proposals.WithAsync(turn, state.Key, p => HoldAsync(turn, p.Draft, [.. p.Times.Take(MeetingHolding.Most)], null, ct), ct)),
        MeetingHoldCard.Pick.Handle((turn, state, _, ct) => OwnAsync(turn, state.RecordId, record => PickAsync(turn, record, state.HoldId, ct), ct)),
        MeetingHoldCard.Again.Handle((turn, seen, _, ct) => OwnAsync(turn, seen.Id, record => FillAsync(turn, record, ct), ct)),
        MeetingHoldCard.Longer.Handle((turn, seen, _, ct) => OwnAsync(turn, seen.Id, record => LongerAsync(turn, record, ct), ct)),
        MeetingHoldCard.Release.Handle((turn, seen, _, ct) => OwnAsync(turn, seen.Id, record => ReleaseAsync(turn, record, ct), ct)),
        MeetingHoldCard.Show.Handle((turn, seen, _, ct) => OwnAsync(turn, seen.Id, record => ShowAsync(turn, record, ct), ct)),
        MeetingHoldCard.ReleaseAll.Handle((turn, _, _, ct) => ReleaseAllAsync(turn, ct)),
    ];

    private async ValueTask<Reply> ByTextAsync(Turn turn, CancellationToken ct)
    {
        var (t, understood, zone) = (Texts(turn), turn.Argument as Understanding ?? new(), await zones.OfAsync(turn, ct));
        if (UnclearWords.Impossible(turn.Text, understood) is { } unclear)
            return Reply.Message(UnclearTexts.In(turn.Language).DayUnclear(unclear));
        var said = MeetingHoldWords.Of(turn.Text, understood, zone);
        if (said.Times.Count > 0)
            return await NewAsync(turn, understood, said, zone, ct);
        if (said is { Numbers: [], Until: { } until } && await ShownAsync(turn, ct) is { State: MeetingStates.Held } held)
            return await UntilAsync(turn, held, until, ct);
        if (await memory.LatestAsync(turn, ct) is not var (key, shown) || shown.Times.Count == 0)
            return Reply.Message(t.WhichTimes);
        if (said.Numbers.FirstOrDefault(n => n < 1 || n > shown.Times.Count) is > 0)
            return Reply.Message(shown.Times.Count == 1 ? MeetingHoldTexts.In(turn.Language).HoldWrong : MeetingTexts.In(turn.Language).PickWrong(shown.Times.Count));
        IReadOnlyList<DateTimeOffset> wanted = said.Numbers.Count > 0 ? [.. said.Numbers.Select(n => shown.Times[n - 1])]
            : shown.Picked is { } picked ? [picked] : [.. shown.Times.Take(MeetingHolding.Most)];
        return await proposals.WithAsync(turn, key, p => HoldAsync(turn, p.Draft, wanted, said.Until, ct), ct);
    }

    /// Times that nobody proposed: with a subject and people where they are said.
    private async ValueTask<Reply> NewAsync(Turn turn, Understanding understood, MeetingHoldWords said, TimeZoneInfo zone, CancellationToken ct)
    {
        var m = MeetingTexts.In(turn.Language);
        var wish = MeetingWish.Of(understood);
        var (finding, naming) = (people.OrganizerAsync(turn, ct), people.NamedAsync(turn, wish, ct));
        await Task.WhenAll(finding, naming);
        if (await finding is not { } organizer)
            return Reply.Error(m.NoMailbox);
        if ((await naming).Problem is { } problem)
            return Reply.Message(problem);
        List<Invitee> invited = [.. (await naming).Found, .. wish.Addresses.Select(a => new Invitee(null, a, a))];
        var state = new MeetingFormState(proposals.NewId(), organizer.Id!, organizer.Name, zone.Id);
        var draft = Over(MeetingForms.Basis(state, organizer) with
        {
            Subject = wish.Subject is { Length: > 0 } subject ? MeetingForm.Shortened(subject)
                : invited.Count > 0 ? MeetingForm.Shortened(m.DefaultSubject(organizer.Name, string.Join(", ", invited.Select(p => p.Name)))) : Texts(turn).NoSubject,
            People = invited,
            Minutes = wish.Minutes is >= 5 and <= 1440 and var minutes ? minutes : 60,
            Online = wish.Online ?? invited.Count > 0,
        }, said.Times);
        return await HoldAsync(turn, draft, said.Times, said.Until, ct);
    }

    private async ValueTask<Reply> HoldAsync(Turn turn, MeetingDraft draft, IReadOnlyList<DateTimeOffset> starts, DateTimeOffset? until, CancellationToken ct)
    {
        var (t, now) = (Texts(turn), time.GetUtcNow());
        if (starts.Any(s => s <= now))
            return Reply.Error(t.Past);
        if (until <= now)
            return Reply.Error(t.UntilPast);
        var standing = await office.FindAsync(turn.Organisation, draft.Id, ct);
        var there = standing is null ? null : MeetingBooker.Data(standing);
        if (starts.Union((there?.Holds ?? []).Select(h => h.Start)).Count() > MeetingHolding.Most)
            return Reply.Error(t.TooMany);
        if (standing is not null && !MeetingHolding.MayBegin(standing.State))
            return proposals.Stands(turn, standing);
        try
        {
            var record = await keeper.PlaceAsync(turn.Actor(), turn.Caller(), draft, starts, until ?? there?.HeldUntil ?? MeetingHolding.Until(now, draft.Zone), turn.Language, ct);
            return await PresentAsync(turn, record, await BusyAsync(turn, draft, starts, ct), ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.Uncertain && standing is null or { State: not MeetingStates.Releasing })
        {
            return await UnsureAsync(turn, draft.Id, t.NotSure, ct);
        }
    }

    private async ValueTask<Reply> FillAsync(Turn turn, Record record, CancellationToken ct)
    {
        try
        {
            return await PresentAsync(turn, record.State == MeetingStates.Holding ? await keeper.FillAsync(turn.Actor(), turn.Caller(), record, turn.Language, ct) : record, null, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.Uncertain)
        {
            return await UnsureAsync(turn, record.Id, Texts(turn).NotSure, ct);
        }
    }

    /// What the calendar says counts: what was moved or taken away there is shown before anything is booked.
    private async ValueTask<Reply> PickAsync(Turn turn, Record record, Guid holdId, CancellationToken ct)
    {
        if (record.State != MeetingStates.Held)
            return await PresentAsync(turn, record, null, ct);
        var seen = await keeper.SeeAsync(turn.Actor(), turn.Caller(), record, ct);
        var data = MeetingBooker.Data(seen.Record);
        return !seen.None || data.Holds?.FirstOrDefault(h => h.Id == holdId) is not { } hold
            ? await PresentAsync(turn, seen.Record, Words(turn, data, seen), ct)
            : await proposals.PickAsync(turn, Proposal(data), hold.Start, ct);
    }

    private async ValueTask<Reply> ShowAsync(Turn turn, Record record, CancellationToken ct)
    {
        if (record.State != MeetingStates.Held)
            return await PresentAsync(turn, record, null, ct);
        var seen = await keeper.SeeAsync(turn.Actor(), turn.Caller(), record, ct);
        return await PresentAsync(turn, seen.Record, Words(turn, MeetingBooker.Data(record), seen), ct);
    }

    private async ValueTask<Reply> LongerAsync(Turn turn, Record record, CancellationToken ct) => MeetingBooker.Data(record) is { HeldUntil: { } until } data
        ? await UntilAsync(turn, record, MeetingHolding.Until(until, data.Draft.Zone), ct) : await PresentAsync(turn, record, null, ct);

    private async ValueTask<Reply> UntilAsync(Turn turn, Record record, DateTimeOffset until, CancellationToken ct)
    {
        if (until <= time.GetUtcNow())
            return Reply.Error(Texts(turn).UntilPast);
        var within = MeetingBooker.Data(record).Holds is { Count: > 0 } holds ? MeetingHolding.Within(until, holds.Select(h => h.Start)) : until;
        return await PresentAsync(turn, await keeper.KeepUntilAsync(turn.Actor(), record.Id, within, ct), null, ct);
    }

    private async ValueTask<Reply> ReleaseAsync(Turn turn, Record record, CancellationToken ct)
    {
        try
        {
            return await PresentAsync(turn, await keeper.ReleaseAsync(turn.Actor(), turn.Caller(), record.Id, MayRelease, "released", null, ct), Texts(turn).ReleasedSay, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.Uncertain)
        {
            return await UnsureAsync(turn, record.Id, Texts(turn).NotSureReleased, ct);
        }
    }

    private async ValueTask<Reply> ReleaseAllAsync(Turn turn, CancellationToken ct)
    {
        var mine = await MineAsync(turn, ct);
        if (mine.Count == 0)
            return Reply.Message(Texts(turn).NoHolds);
        foreach (var record in mine)
            await keeper.ReleaseAsync(turn.Actor(), turn.Caller(), record.Id, MayRelease, "released", null, ct);
        return Reply.Message(Texts(turn).AllReleased(mine.Count));
    }

    private async ValueTask<Reply> ListAsync(Turn turn, CancellationToken ct)
    {
        var t = Texts(turn);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.OnlyPersonal);
        var mine = await MineAsync(turn, ct);
        if (mine is [var only])
            return await ShowAsync(turn, only, ct);
        List<Record> present = [];
        foreach (var record in mine.Take(MostShown))
            present.Add(record.State == MeetingStates.Held ? (await keeper.SeeAsync(turn.Actor(), turn.Caller(), record, ct)).Record : record);
        present.RemoveAll(r => r.State == MeetingStates.Released);
        return present.Count == 0 ? Reply.Message(t.NoHolds) : Reply.Card(MeetingHoldCard.Mine(CardPlace.Of(turn, time), [.. present, .. mine.Skip(MostShown)]), t.MineSay(mine.Count));
    }

    /// The one that was shown last here, else the only one there is.
    private async ValueTask<Reply> OneAsync(Turn turn, Func<Record, ValueTask<Reply>> then, CancellationToken ct) =>
        await ShownAsync(turn, ct) is { } shown ? await then(shown)
            : await MineAsync(turn, ct) switch
            {
                [] => Reply.Message(Texts(turn).NoHolds),
                [var only] => await then(only),
                var several => Reply.Card(MeetingHoldCard.Mine(CardPlace.Of(turn, time), several), Texts(turn).WhichHolds),
            };

    private async Task<Record?> ShownAsync(Turn turn, CancellationToken ct) =>
        await memory.LatestIdAsync(turn, ct) is { } id && await office.FindAsync(turn.Organisation, id, ct) is { } record && Mine.Contains(record.State) && MeetingChanges.MayDecide(turn, record) ? record : null;

    private async Task<List<Record>> MineAsync(Turn turn, CancellationToken ct)
    {
        var me = turn.PersonId();
        await using var db = await office.ReadAsync(turn.Organisation, ct);
        return [.. (await db.Records.Where(r => r.OwnerId == me && Mine.Contains(r.State)).ToListAsync(ct)).Where(r => r.Kind == MeetingBooker.Kind).OrderBy(r => MeetingBooker.Data(r).Start)];
    }

    private async ValueTask<Reply> OwnAsync(Turn turn, Guid id, Func<Record, ValueTask<Reply>> then, CancellationToken ct) =>
        await office.FindAsync(turn.Organisation, id, ct) is not { IsErased: false } record ? Reply.Error(MeetingTexts.In(turn.Language).UnknownReference)
            : MeetingChanges.MayDecide(turn, record) ? await then(record) : MeetingChanges.OnlyOrganizer(turn, record);

    /// The card, kept so that "scegli 1" and "tienili fino a venerdì" mean it.
    private async ValueTask<Reply> PresentAsync(Turn turn, Record record, string? notice, CancellationToken ct)
    {
        var data = MeetingBooker.Data(record);
        if (data.Holds is { Count: > 0 })
            await memory.KeepAsync(turn, Proposal(data), ct);
        return Reply.Card(MeetingCards.Present(CardPlace.Of(turn, time), record, mayDecide: true, notice), record.Title);
    }

    private async ValueTask<Reply> UnsureAsync(Turn turn, Guid id, string notice, CancellationToken ct) =>
        await PresentAsync(turn, (await office.FindAsync(turn.Organisation, id, ct))!, notice, ct);

    private static MeetingProposal Proposal(MeetingData data) => new(Over(data.Draft, [.. data.Holds!.Select(h => h.Start)]), [.. data.Holds!.Select(h => h.Start)], null);

    /// The days on which the times lie, so that each is found free or not.
    public static MeetingDraft Over(MeetingDraft draft, IReadOnlyList<DateTimeOffset> starts)
    {
        var zone = WallClock.Zone(draft.Zone);
        return draft with { Day = WallClock.Day(starts.Min(), zone), LastDay = WallClock.Day(starts.Max(), zone), From = null, To = null };
    }

    private async Task<string?> BusyAsync(Turn turn, MeetingDraft draft, IReadOnlyList<DateTimeOffset> starts, CancellationToken ct)
    {
        var own = (await calendar.ScheduleAsync(turn.Caller(), [draft.OrganizerAddress], starts.Min(), starts.Max() + draft.Duration, ct))[0];
        var clashes = starts.Where(s => own.Busy.Any(b => b.Status is BusyStatus.Busy or BusyStatus.OutOfOffice && b.Start < s + draft.Duration && b.End > s)).ToList();
        return clashes.Count == 0 ? null : Texts(turn).Busy(Times(turn, draft, clashes));
    }

    private static string? Words(Turn turn, MeetingData data, HoldChanges seen)
    {
        var t = Texts(turn);
        List<string> words = [.. seen.Moved.Select(m => t.Moved(Times(turn, data.Draft, [m.Was.Start]), Times(turn, data.Draft, [m.Now])))];
        if (seen.Gone.Count > 0)
            words.Add(seen.Record.State == MeetingStates.Released ? t.NoneLeft : t.Gone(Times(turn, data.Draft, [.. seen.Gone.Select(h => h.Start)])));
        return words.Count > 0 ? string.Join(' ', words) : null;
    }

    private static string Times(Turn turn, MeetingDraft draft, IReadOnlyList<DateTimeOffset> starts) =>
        string.Join("; ", starts.Select(s => When.Short(s, WallClock.Zone(draft.Zone), turn.Language)));

    private static bool MayRelease(Record record) => Mine.Contains(record.State);

    private static MeetingHoldTexts Texts(Turn turn) => MeetingHoldTexts.In(turn.Language);

    private static readonly Regex All = new(@"\b(?:tutt[ieo]|all|everything)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
