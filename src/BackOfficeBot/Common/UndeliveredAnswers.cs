using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Connector;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Common;

/// Answers that the channel did not take leave by the outbox. A message that may have been seen is not sent twice: the person is told, once the channel has calmed down.
internal sealed partial class UndeliveredAnswers(Office office, OfficeDatabase database, Arrivals arrivals, TimeProvider time, ILogger<UndeliveredAnswers> log) : IUndelivered
{
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(1);

    public async ValueTask KeepAsync(Outgoing outgoing, SendOutcome outcome)
    {
        var after = (outcome as SendOutcome.Later)?.After ?? Calm;
        try
        {
            if (outgoing is Update update)
                await EnqueueAsync(update, update.Activity, after, update.ActivityId, coalescing: update.ActivityId);
            else if (outgoing is Send send && outcome is SendOutcome.Later)
                await EnqueueAsync(send, send.Activity, after);
            else if (outgoing is Send unsure)
                await EnqueueAsync(unsure, await NoticeAsync(unsure.Activity), after, coalescing: "perhaps unseen");
        }
        catch (Exception cause)
        {
            NotKept(log, cause);
        }
    }

    public async ValueTask UpdatedAsync(Update update)
    {
        var (organisation, target) = (Organisation(update, update.Activity), update.Activity.Conversation!.Id!);
        try
        {
            await using (var db = await database.ReadAsync(organisation, CancellationToken.None))
                if (!await db.Outbox.OfKey(target, update.ActivityId).AnyAsync())
                    return;
            await using var writer = await database.WriteAsync(organisation, CancellationToken.None);
            await writer.Db.CoalesceAsync(target, update.ActivityId, time.GetUtcNow(), CancellationToken.None);
        }
        catch (Exception cause)
        {
            NotWithdrawn(log, cause);
        }
    }

    private async Task EnqueueAsync(Outgoing outgoing, Activity activity, TimeSpan after, string? replaced = null, string? coalescing = null)
    {
        var reference = new ConversationReference
        {
            User = activity.Recipient,
            Bot = activity.From,
            Conversation = activity.Conversation,
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Locale = activity.Locale,
        };
        await using var work = await office.BeginAsync(Actor.Bot(Organisation(outgoing, activity)));
        await work.SendAsync(new()
        {
            Target = activity.Conversation!.Id!,
            Kind = replaced is null ? OutboxKind.Send : OutboxKind.Update,
            Conversation = JsonSerializer.Serialize(reference, ActivityJson.Default.ConversationReference),
            Activity = JsonSerializer.Serialize(activity, ActivityJson.Default.Activity),
            ActivityId = replaced,
            NotBefore = time.GetUtcNow() + after,
            CoalescingKey = coalescing,
        });
        await work.CommitAsync();
    }

    private async Task<Activity> NoticeAsync(Activity answer)
    {
        var language = await arrivals.LanguageOfAsync(answer.Conversation?.TenantId ?? "", answer.Recipient?.AadObjectId ?? answer.Recipient?.Id ?? "", answer.Locale, CancellationToken.None);
        return answer with { Text = CommonTexts.In(language).PerhapsUnseen, Summary = null, Attachments = null, Entities = null, SuggestedActions = null };
    }

    private static string Organisation(Outgoing outgoing, Activity activity) => outgoing.Organisation.Length > 0 ? outgoing.Organisation : activity.Conversation?.TenantId ?? "";

    [LoggerMessage(Level = LogLevel.Error, Message = "An answer that did not get through could not be kept.")]
    private static partial void NotKept(ILogger log, Exception cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "A card that waits in the outbox and is behind could not be withdrawn.")]
    private static partial void NotWithdrawn(ILogger log, Exception cause);
}
