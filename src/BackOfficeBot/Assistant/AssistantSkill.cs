using System.Globalization;
using System.Text.Json.Serialization;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Assistant;

/// Which of what was sent is shown, from which letter on; none: the list.
internal sealed record SentPage(Guid? Id = null, int From = 0);

[JsonSerializable(typeof(SentPage))]
internal sealed partial class SentPageJson : JsonSerializerContext;

/// "Che cosa hai mandato all'assistente?": one's own, word for word, in one's own chat; and for administrators how much was used, without anybody's words.
internal sealed class AssistantSkill(AssistantLedger ledger, AssistantTokens tokens, IAssistant assistant, AssistantSwitch onOff, RecordDesk desk, Access access, IOptions<AssistantOptions> options, TimeProvider time) : ISkill
{
    public const int Letters = 6_000;
    public const int Days = 14;
    private const int Listed = 10;

    public static readonly CardVerb<SentPage> Show = new("assistant.sent", SentPageJson.Default.SentPage);

    public static readonly CardVerb TurnOff = new("assistant.off"), TurnOn = new("assistant.on"), Use = new("assistant.use");

    public IEnumerable<Route> Routes =>
    [
        Route.Command("assistant_sent", (turn, ct) => SentAsync(turn, new(), ct)),
        Route.Command("assistant_use", UseAsync),
        Route.Command("assistant_off", (turn, ct) => SwitchAsync(turn, false, ct)),
        Route.Command("assistant_on", (turn, ct) => SwitchAsync(turn, true, ct)),
        TurnOff.Handle((turn, _, _, ct) => SwitchAsync(turn, false, ct)),
        TurnOn.Handle((turn, _, _, ct) => SwitchAsync(turn, true, ct)),
        Use.Handle((turn, _, _, ct) => UseAsync(turn, ct)),
        Show.Handle((turn, page, _, ct) => SentAsync(turn, page, ct)),
    ];

    private async ValueTask<Reply> SentAsync(Turn turn, SentPage page, CancellationToken ct)
    {
        var t = AssistantSkillTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.OnlyPersonal);
        var (place, all) = (CardPlace.Of(turn, time), await ledger.OfAsync(turn.Organisation, turn.PersonId(), AssistantLedger.Most, ct));
        if (page.Id is { } id)
            return all.FirstOrDefault(s => s.Id == id).Sent is { } sent ? Reply.Card(AssistantCards.Sent(place, id, sent, page.From), t.Heading) : Reply.Error(t.Gone);
        return Reply.Card(AssistantCards.List(place, [.. all.Take(Listed)], await assistant.IsOnAsync(turn.Organisation, ct)), t.Heading);
    }

    private async ValueTask<Reply> UseAsync(Turn turn, CancellationToken ct)
    {
        if (NotHere(turn) is { } refusal)
            return refusal;
        var since = int.Parse(time.GetUtcNow().AddDays(1 - Days).ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var use = await tokens.SinceAsync(turn.Organisation, since, ct);
        return Reply.Card(AssistantCards.Use(CardPlace.Of(turn, time), use, options.Value, await assistant.IsOnAsync(turn.Organisation, ct), options.Value.MayServe(turn.Organisation)), AssistantSkillTexts.In(turn.Language).UseHeading);
    }

    /// Where the configuration says off, nobody can switch it on here.
    private async ValueTask<Reply> SwitchAsync(Turn turn, bool isOn, CancellationToken ct)
    {
        if (NotHere(turn) is { } refusal)
            return refusal;
        return options.Value.MayServe(turn.Organisation) ? await desk.ShowAsync(turn, await onOff.SetAsync(turn, isOn, ct), ct) : Reply.Message(AssistantSkillTexts.In(turn.Language).OffByConfiguration);
    }

    private Reply? NotHere(Turn turn)
    {
        var t = AssistantSkillTexts.In(turn.Language);
        return !access.IsAdministrator(turn.Organisation, turn.PersonId()) ? Reply.Message(t.OnlyAdministrators) : !turn.Conversation.IsPersonal ? Reply.Message(t.OnlyPersonal) : null;
    }
}
