using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Meetings.Holds;

/// Ends what is held: when its time is over, and when a turn left it half. It asks in the person's name, and in the bot's own where the person has signed out.
internal sealed class MeetingHoldDue(Office office, MeetingHoldKeeper keeper, Notices notices, Settings settings, TimeProvider time) : IDueHandler
{
    public string Task => MeetingHoldKeeper.DueTask;

    public async System.Threading.Tasks.Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { IsErased: false } record || MeetingBooker.Data(record) is not { Holds.Count: > 0 } data)
            return;
        var bot = Actor.Bot(due.Organisation);
        var isOver = data.HeldUntil <= time.GetUtcNow();
        switch (record.State)
        {
            case MeetingStates.Holding when !isOver:
                var language = await settings.LanguageAsync(due.Organisation, data.Draft.OwnerId, ct) ?? "it";
                await MeetingRecovery.SeenAsync(due.Organisation, data, by => keeper.FillAsync(bot, by, record, language, ct));
                break;
            case MeetingStates.Held or MeetingStates.Polling when !isOver:
            case MeetingStates.Booking or MeetingStates.Changing:
                await AgainAsync(bot, due, record.State is MeetingStates.Held or MeetingStates.Polling ? data.HeldUntil!.Value : time.GetUtcNow() + MeetingHoldKeeper.Later, ct);
                break;
            case MeetingStates.Holding or MeetingStates.Held or MeetingStates.Releasing:
                await MeetingRecovery.SeenAsync(due.Organisation, data, by => keeper.ReleaseAsync(
                    bot, by, record.Id, MayEnd, isOver ? "expired" : "released",
                    r => notices.ToAsync(r.Organisation, r.OwnerId!, r.Title, place => MeetingCards.Present(place, r, mayDecide: true, Words(place, isOver)), $"meeting.released:{r.Id:N}:{r.Version}", ct), ct));
                break;
            default:
                await MeetingRecovery.SeenAsync(due.Organisation, data, by => keeper.ClearAsync(bot, by, record, ct));
                break;
        }
    }

    // Held for longer meanwhile, it stays.
    private bool MayEnd(Record record) => record.State == MeetingStates.Releasing || (MeetingHolding.IsHeld(record) && MeetingBooker.Data(record).HeldUntil <= time.GetUtcNow());

    private static string Words(CardPlace place, bool isOver) => MeetingHoldTexts.In(place.Language) is var t && isOver ? t.Expired : t.ReleasedSay;

    private async System.Threading.Tasks.Task AgainAsync(Actor bot, DueRow due, DateTimeOffset at, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(bot, ct);
        if (await work.TakeAsync(due, ct))
            await work.DueAsync(await work.OpenAsync(due.RecordId, ct), Task, at, ct);
        await work.CommitAsync(ct);
    }
}
