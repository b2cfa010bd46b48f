using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Desk;

/// "Rinvia di un'ora", "snooze until tomorrow": the card comes once more then, to who asked for it, if there is still something to do.
internal sealed class Snoozes(RecordDesk desk, Office office, CardCopies copies, RecordKinds kinds, Access access, Sentences sentences, TimeProvider time) : IDueHandler
{
    public const string Name = "desk.snooze";

    /// What a kind answers by itself in another way hands this over: <see cref="TwinCall"/>.
    public const string Command = "record.snooze";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public string Task => Name;

    public async ValueTask<Reply> ByTextAsync(Turn turn, TwinCall call, CancellationToken ct)
    {
        var (t, now, zone) = (DeskTexts.In(turn.Language), time.GetUtcNow(), WallClock.Zone(turn.TimeZone));
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.SnoozeOnlyPersonal);
        if (!kinds.Of(call.Record).IsOpen(call.Record.State))
            return await desk.ShowAsync(turn, call.Record, ct, t.SnoozeOver);
        if (Later.Of(sentences.Understand(turn, call.Rest), now, zone) is not { } at || at - now > Longest)
            return await desk.ShowAsync(turn, call.Record, ct, t.SnoozeWhen);
        await PutAsync(turn, call.Record, at, ct);
        return await desk.ShowAsync(turn, call.Record, ct, t.SnoozedUntil(When.Ago(at, now, zone, turn.Language)));
    }

    public static string TaskOf(string personId) => $"{Name}|{personId}";

    /// Says it again at this instant to who asks; until then it is put off.
    public async Task PutAsync(Turn turn, Record record, DateTimeOffset at, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        await work.DueAsync(await work.OpenAsync(record.Id, ct), TaskOf(turn.PersonId()), at, ct);
        await work.CommitAsync(ct);
    }

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        var person = due.Task[(due.Task.IndexOf('|', StringComparison.Ordinal) + 1)..];
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (kinds.Of(record).IsOpen(record.State) && access.ConcernOf(record, person).Any(role => role != ConcernRole.Sees))
            await copies.SendAsync(work, record, person, $"snooze{due.At.UtcTicks}", ct, language => DeskTexts.In(language).SnoozeNow);
        await work.CommitAsync(ct);
    }
}
