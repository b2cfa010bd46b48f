using System.Globalization;
using System.Text.Json.Serialization;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Assistant;

/// Which of what was sent is shown, from which letter on; none: the list.
internal sealed record SentPage(Guid? Id = null, int From = 0);

[JsonSerializable(typeof(SentPage))]
internal sealed partial class SentPageJson : JsonSerializerContext;

/// "Che cosa hai mandato all'assistente?": one's own, word for word, in one's own chat; and for administrators how much was used, without anybody's words.
internal sealed class AssistantSkill(AssistantLedger ledger, AssistantTokens tokens, IAssistant assistant, Access access, IOptions<AssistantOptions> options, TimeProvider time) : ISkill
{
    public const int Letters = 6_000;
    public const int Days = 14;
    private const int Listed = 10;

    public static readonly CardVerb<SentPage> Show = new("assistant.sent", SentPageJson.Default.SentPage);

    public IEnumerable<Route> Routes =>
    [
        Route.Command("assistant_sent", (turn, ct) => SentAsync(turn, new(), ct)),
        Route.Command("assistant_use", UseAsync),
        Show.Handle((turn, page, _, ct) => SentAsync(turn, page, ct)),
    ];

    private async ValueTask<Reply> SentAsync(Turn turn, SentPage page, CancellationToken ct)
    {
        var t = AssistantSkillTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.OnlyPersonal);
        var (place, all) = (CardPlace.Of(turn, time), await ledger.OfAsync(turn.TenantId, turn.PersonId(), AssistantLedger.Most, ct));
        if (page.Id is { } id)
            return all.FirstOrDefault(s => s.Id == id).Sent is { } sent ? Reply.Card(AssistantCards.Sent(place, id, sent, page.From), t.Heading) : Reply.Error(t.Gone);
        return Reply.Card(AssistantCards.List(place, [.. all.Take(Listed)], assistant.IsOn(turn.TenantId)), t.Heading);
    }

    private async ValueTask<Reply> UseAsync(Turn turn, CancellationToken ct)
    {
        var t = AssistantSkillTexts.In(turn.Language);
        if (!access.IsAdministrator(turn.PersonId()))
            return Reply.Message(t.OnlyAdministrators);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.OnlyPersonal);
        var since = int.Parse(time.GetUtcNow().AddDays(1 - Days).ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var use = await tokens.SinceAsync(turn.TenantId, since, ct);
        return Reply.Card(AssistantCards.Use(CardPlace.Of(turn, time), use, options.Value, assistant.IsOn(turn.TenantId)), t.UseHeading);
    }
}
