using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Benchmarks.Load;

/// A request that somebody else made and that whoever writes the word decides on; its card and its buttons are the product's own.
internal sealed class DecideSkill(Office office, RecordDesk desk) : ISkill
{
    /// What one writes to get the next request.
    public const string Word = "benchmark request";
    public const string Begin = "bench.ask";

    public IEnumerable<Route> Routes => [Route.Command(Begin, AskAsync)];

    private async ValueTask<Reply> AskAsync(Turn turn, CancellationToken ct)
    {
        var data = new ApprovalData
        {
            Template = "purchase", It = "Acquisto", En = "Purchase", RequesterId = Requester, RequesterName = "Marco Rossi", Zone = "Europe/Rome",
            Fields = [new("what", FieldType.Text, "Che cosa", "What") { Value = "Sedie", Matters = true }, new("amount", FieldType.Money, "Importo in euro", "Amount in euros") { Value = "300.00", Matters = true }],
            Steps = [new(StepWho.Chosen, StepNeeds.One, 1, [new Seat(turn.PersonId(), turn.PersonName(), Why.Chosen)])],
        };
        var record = new Record { Id = Guid.CreateVersion7(), Kind = ApprovalKind.Name_, Title = "Acquisto: Sedie, 300,00 €", State = ApprovalStates.Waiting, OwnerId = Requester, OwnerName = data.RequesterName };
        ApprovalKeeper.Put(record, data, ApprovalStates.Waiting);
        await using (var work = await office.BeginAsync(new(turn.TenantId, Requester, data.RequesterName), ct))
        {
            await work.CreateAsync(record, "asked for", ct);
            await work.CommitAsync(ct);
        }
        return await desk.ShowAsync(turn, record, ct);
    }

    /// Has a chat in which the outcome is told.
    private static readonly string Requester = TeamsActivity.Person(LoadCommand.Requester);
}
