using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Calls;

/// "lo richiamo alle 15": the call that was shown last, or the only one that waits for this person.
internal sealed class CallPromises(RecordDesk desk, RecordLists lists, Access access) : ICallPart
{
    public IEnumerable<Route> Routes => [Route.Command("promise_call", PromiseAsync)];

    private async ValueTask<Reply> PromiseAsync(Turn turn, CancellationToken ct)
    {
        if (await desk.ShownAsync(turn, ct) is { Kind: CallRecords.Kind } shown && CallStates.IsOpen(shown.State))
            return To(turn, shown);
        var open = await lists.ListAsync(turn.Organisation, new(access.IdsOf(turn.Organisation, turn.PersonId()), ConcernRole.Acts) { Kind = CallRecords.Kind, Take = 2 }, ct);
        return open.Records is [var only] ? To(turn, only) : Reply.RouteTo(RouteKeys.Command + DeskSkill.ListCommand, new ListState(CallRecords.Kind, ListPart.Mine));
    }

    private static Reply To(Turn turn, Record record) => Reply.RouteTo(RouteKeys.Command + "call.snooze", new TwinCall("snooze", record, turn.Text));
}
