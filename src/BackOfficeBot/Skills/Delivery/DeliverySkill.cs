using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Delivery;

/// For administrators: who gets nothing, which messages did not arrive and why, and the failed ones sent again.
internal sealed class DeliverySkill(DeliveryLedger ledger, Access access, IPeople people, TimeProvider time) : ISkill
{
    public static void Add(IServiceCollection services) => services.AddSingleton<DeliveryLedger>().AddSingleton<ISkill, DeliverySkill>();

    public IEnumerable<Route> Routes =>
    [
        Route.Command("show_delivery", (turn, ct) => ForAdministrators(turn, () => OverviewAsync(turn, null, ct))),
        Route.Command("show_unreached", (turn, ct) => ForAdministrators(turn, () => UnreachedAsync(turn, ct))),
        Route.Command("retry_delivery", (turn, ct) => ForAdministrators(turn, () => RetryAsync(turn, ct))),
        DeliveryVerbs.Show.Handle((turn, state, _, ct) => ForAdministrators(turn, () => state.Cause is { } cause ? ListAsync(turn, cause, state.Skip, ct) : OverviewAsync(turn, null, ct))),
        DeliveryVerbs.Retry.Handle((turn, _, _, ct) => ForAdministrators(turn, () => RetryAsync(turn, ct))),
    ];

    private async ValueTask<Reply> OverviewAsync(Turn turn, string? notice, CancellationToken ct) =>
        Reply.Card(DeliveryCards.Overview(CardPlace.Of(turn, time), await ledger.CountAsync(turn.Organisation, ct), notice), DeliveryTexts.In(turn.Language).Title);

    private async ValueTask<Reply> ListAsync(Turn turn, DeliveryCause cause, int skip, CancellationToken ct)
    {
        var lines = await ledger.ListAsync(turn.Organisation, cause, ct);
        return Reply.Card(DeliveryCards.List(CardPlace.Of(turn, time), cause, lines, await NamesAsync(turn, lines.Skip(skip), ct), skip), DeliveryTexts.In(turn.Language).Title);
    }

    private async ValueTask<Reply> UnreachedAsync(Turn turn, CancellationToken ct)
    {
        List<DeliveryLine> lines = [.. await ledger.ListAsync(turn.Organisation, DeliveryCause.NotInstalled, ct), .. await ledger.ListAsync(turn.Organisation, DeliveryCause.Blocked, ct)];
        return Reply.Card(DeliveryCards.Unreached(CardPlace.Of(turn, time), lines, await NamesAsync(turn, lines, ct)), DeliveryTexts.In(turn.Language).Unreached);
    }

    private async ValueTask<Reply> RetryAsync(Turn turn, CancellationToken ct)
    {
        var t = DeliveryTexts.In(turn.Language);
        var (again, over) = await ledger.RetryAsync(turn.Organisation, ct);
        return await OverviewAsync(turn, again + over == 0 ? t.NothingToRetry : t.Retried(again, over), ct);
    }

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(Turn turn, IEnumerable<DeliveryLine> lines, CancellationToken ct)
    {
        List<string> ids = [.. lines.Take(DeliveryCards.Page).Select(l => l.PersonId).OfType<string>().Distinct()];
        return ids.Count == 0 ? new Dictionary<string, string>() : (await people.FindAllAsync(turn.Caller(), ids, ct)).ToDictionary(p => p.Id, p => p.Name);
    }

    private ValueTask<Reply> ForAdministrators(Turn turn, Func<ValueTask<Reply>> then) =>
        access.IsAdministrator(turn.Organisation, turn.PersonId()) ? then() : ValueTask.FromResult<Reply>(Reply.Message(DeliveryTexts.In(turn.Language).OnlyAdministrators));
}
