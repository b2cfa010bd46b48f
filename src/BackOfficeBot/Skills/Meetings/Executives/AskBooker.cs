using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Holds;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// After the executive's yes: booked with the executive's own sign-in, else with that of who prepared it; and what falls due of a question.
internal sealed class AskBooker(Office office, AskKeeper keeper, MeetingBooker booker, Settings settings, TimeProvider time) : IDueHandler
{
    public string Task => AskKeeper.Due;

    public async Task<Record> BookAsync(Actor actor, Record record, CancellationToken ct)
    {
        var data = MeetingBooker.Data(record);
        var language = await settings.LanguageAsync(record.Organisation, data.Draft.OwnerId, ct) ?? "it";
        try
        {
            var booked = await SignedInAsync(record.Organisation, data.Draft, caller => booker.BookAsync(actor, caller, data.Draft, data.Start, language, ct));
            return await keeper.ToldAsync(actor, record.Id, r => r.State == MeetingStates.Booked, booked.State, t => t.SaidYes(data.Ask!.NamesOf(AskAnswer.Yes), data.Ask.IsOtherTime), ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.SignInNeeded)
        {
            return await keeper.ToldAsync(actor, record.Id, r => r.State == MeetingStates.Booking, MeetingHolding.Before(data), t => t.SignInToBook(data.Ask!.NamesOf(AskAnswer.Yes)), ct);
        }
        // What falls due tries again; what nobody finishes, the recovery looks after.
        catch (GraphException)
        {
            return await office.FindAsync(record.Organisation, record.Id, ct) ?? record;
        }
    }

    public async System.Threading.Tasks.Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { IsErased: false } record || MeetingBooker.Data(record).Ask is not { } ask)
            return;
        var bot = Actor.Bot(due.Organisation);
        if (record.State is MeetingStates.Booking or MeetingStates.Booked && ask.IsAgreed)
            await BookAsync(bot, record, ct);
        else if (record.State == MeetingStates.Asked && ask.Until <= time.GetUtcNow())
            await keeper.EndAsync(bot, new(record.Id, ask.AskedAt, default), AskAnswer.Expired, null, null, null, ct);
    }

    /// In the organiser's own name, and where that person has not signed in, in the name of who prepared it.
    public static async Task<T> SignedInAsync<T>(string organisation, MeetingDraft draft, Func<GraphCaller, Task<T>> what)
    {
        try
        {
            return await what(GraphCaller.User(organisation, draft.OrganizerId));
        }
        catch (GraphException e) when (e.Failure is GraphFailure.SignInNeeded && draft.OwnerId != draft.OrganizerId)
        {
            return await what(GraphCaller.User(organisation, draft.OwnerId));
        }
    }
}
