using BackOfficeBot.Assistant;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Organisations;

namespace BackOfficeBot.Skills.Help;

/// A sentence that was not understood, as its card carries it.
internal sealed record Unclear(string Sentence);

/// "Chiedi all'AI": what the assistant makes of a sentence becomes a plainer one, which is shown as the AI's and then understood as if its person had typed it. It opens a form; nothing is done.
internal sealed class HelpReading(WishReader wishes, Menu menu, Sentences sentences, Clients clients, OrganisationNames names, TimeProvider time)
{
    public static readonly CardVerb<Unclear> Ask = new("help.ai", HelpJson.Default.Unclear);

    public Route Route => Ask.Handle(async (turn, unclear, _, ct) => await ReadAsync(turn, unclear.Sentence, ct));

    public async ValueTask<Unclear?> OfAsync(Turn turn, CancellationToken ct) => await wishes.AskedAsync(turn, ct) is { } sentence ? new(sentence) : null;

    private async Task<Reply> ReadAsync(Turn turn, string sentence, CancellationToken ct)
    {
        var (t, place) = (HelpReadingTexts.In(turn.Language), CardPlace.Of(turn, time));
        var (wish, problem) = await wishes.ReadAsync(turn, sentence, ct);
        if (wish?.Plain(turn.Language) is not { } plain || !IsUnderstood(turn, wish.Type, plain))
            return Reply.Card(HelpCards.NotUnderstood(place, menu.Of(turn), t.Unavailable(problem ?? AssistantProblem.Nonsense)), HelpTexts.In(turn.Language).NotUnderstood);
        var said = turn.Activity with { Type = ActivityTypes.Message, Name = null, Value = null, Text = names.Of(turn.Organisation) is { } whose && clients.Of(turn.TenantId, turn.PersonId()).Count > 0 ? ClientTurns.About(whose, plain) : plain, ReplyToId = null, Attachments = null };
        return Reply.Card(HelpCards.Read(place, sentence, plain), t.Heading).And(Reply.Rerun(said));
    }

    // Language has the last word.
    private bool IsUnderstood(Turn turn, WishType wish, string plain) => sentences.Understand(turn, plain) is { IsCertain: true, Intent: { } intent } && (wish, intent) is
        (WishType.Meeting, "schedule_meeting") or (WishType.Task, "add_task" or "ask_task" or "assign") or (WishType.Call, "log_call") or (WishType.Mail, "send_mail") or (WishType.Approval, "request_approval") or (WishType.Decision, "find_decisions");
}
