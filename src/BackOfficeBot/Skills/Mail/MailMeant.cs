using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Mail;

/// Which mail a sentence means: one of a list that was shown, one by its sender or subject, or the one that is open. Where it may be several, the list is shown and nothing is done.
internal sealed class MailMeant(IMessages messages, MailDoor door, PersonZone zones, Sentences sentences, TimeProvider time)
{
    /// <param name="head">The part of the words that names it, where the others say something else.</param>
    /// <param name="isLatest">Of several the newest is meant: who answers somebody answers that.</param>
    /// <param name="isOfOpened">The words are of a mail, whatever was shown after it.</param>
    public async ValueTask<Reply> WithAsync(Turn turn, Func<MailRef, ValueTask<Reply>> then, CancellationToken ct, string? head = null, bool isLatest = false, bool isOfOpened = false)
    {
        var t = MailTexts.In(turn.Language);
        var (text, understood) = head is null ? (turn.Text, turn.Argument as Understanding ?? new()) : (head, sentences.Understand(turn, head));
        var listed = await door.ShownAsync(turn, ct);
        var shown = listed ?? (isOfOpened ? await door.OpenedAsync(turn, ct) : null);
        var nth = MailPointing.Nth(text, understood);
        if (nth is { } at && listed?.Nth(at) is { } pointed)
            return await then(pointed);
        var question = MailSentence.Named(text, understood, sentences.Understand(turn, text, Language.Dates.Direction.Past).Whens, await zones.OfAsync(turn, ct));
        if (question == new MailQuestion())
        {
            if (MailPointing.IsOne(turn.Text))
                return await LatestAsync(turn, shown?.Box, question, then, true, ct);
            // A number that is not there is no other mail's.
            return (nth is not null ? null : shown is { Ids.Count: 1 } ? shown.Nth(1) : shown?.Open) is { } only ? await then(only) : Reply.Message(shown is null ? t.NoneMeant : t.WhichOne);
        }
        return await LatestAsync(turn, shown?.Box, question, then, isLatest || MailPointing.IsOne(turn.Text), ct);
    }

    /// In the shared mailbox that is shown, and where it is not there, in one's own.
    private async ValueTask<Reply> LatestAsync(Turn turn, string? shared, MailQuestion question, Func<MailRef, ValueTask<Reply>> then, bool isLatest, CancellationToken ct) => await door.WithAsync(turn, shared, async box =>
    {
        var t = MailTexts.In(turn.Language);
        var found = (await messages.FindAsync(turn.Caller(), box, question, 0, MailListCard.Lines + 1, ct)).Lines;
        if (found.Count == 0 && shared is not null)
            return await LatestAsync(turn, null, question, then, isLatest, ct);
        if (found.Count == 0)
            return Reply.Message(question.From is { } who ? t.NoneOf(Cards.Markdown.Escape(who)) : t.Nothing);
        if (found.Count == 1 || isLatest)
            return await then(new(found[0].Id) { Box = shared });
        var lines = found.Take(MailListCard.Lines).ToList();
        await door.RememberAsync(turn, new([.. lines.Select(m => m.Id)]) { Box = shared }, ct);
        return Reply.Card(MailListCard.Of(CardPlace.Of(turn, time), new(question) { Box = shared }, lines, found.Count > lines.Count, t.Found, t.WhichOfThese), t.Found);
    });
}
