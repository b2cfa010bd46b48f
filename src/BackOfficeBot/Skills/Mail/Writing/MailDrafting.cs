using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Assistant;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Mail.Reading;

namespace BackOfficeBot.Skills.Mail.Writing;

/// From what a person says a mail is to say to a text that the assistant wrote: into the form, never further. The mail that is answered is data.
internal sealed class MailDrafting(IAssistant assistant)
{
    private static readonly TimeSpan Press = TimeSpan.FromSeconds(2.5), Message = TimeSpan.FromSeconds(5);

    /// Letters of the mail that is answered, and of what the person said.
    private const int LongestAnswered = 6_000, LongestWish = 1_000;

    private const string Instructions =
        """
        You write the text of a business mail for a person of an office, who will read and correct it. Write what the person wishes it to say, politely and shortly, with a salutation and a closing, signed with the person's name; nothing that the person did not wish to say.
        Write in the language of the mail that is answered, where there is one, else in that of the wish. Use no addresses, links, numbers, dates or promises that are neither in the wish nor needed from the mail that is answered.
        Subject: a short one for a new mail, null for an answer. Sources: the sentences of the mail that is answered on which your text relies, copied word for word; an empty list where there are none.
        """;

    public ValueTask<bool> IsOnAsync(Turn turn, CancellationToken ct) => assistant.IsOnAsync(turn.Organisation, ct);

    /// A sentence that says what a text is to say: the words of an answer, of a draft, or what it does ("ringraziando", "declining"). What only orders a mail is none.
    public static string? Wish(string sentence, bool isAnswer, bool hasWords) => (hasWords && (isAnswer || Draft.IsMatch(sentence))) || Manner.IsMatch(sentence) ? PlainText.Lines(sentence) : null;

    /// The writing with the assistant's text in its form; or as it was, and why.
    public async Task<(MailWriting Writing, string? Notice)> DraftAsync(Turn turn, MailWriting writing, string wish, MailMessage? answered, CancellationToken ct)
    {
        var t = MailAiTexts.In(turn.Language);
        wish = BankData.Mask(wish.Length <= LongestWish ? wish : wish[..LongestWish]);
        var text = answered is null ? "" : Read(answered);
        var question = new AssistantQuestion(turn.Organisation, turn.PersonId(), "mail", $"{Instructions}\nThe person: {PlainText.OneLine(turn.PersonName())}\nThe wish: {wish}", Sent(writing, answered, text)) { Patience = turn.IsInvoke ? Press : Message };
        var outcome = await assistant.AskAsync(question, MailProposalJson.Default.MailProposal, ct);
        if (outcome.Answer is not { } proposal || MailAiDraft.Of(proposal, wish, text) is not var (draft, words, subject))
            return (writing, t.Unavailable(outcome.Unavailable ?? AssistantProblem.Nonsense));
        var form = writing.Form;
        return (writing with { Form = form with { Text = words, Subject = string.IsNullOrWhiteSpace(form.Subject) ? subject : form.Subject }, Ai = draft with { Typed = string.IsNullOrWhiteSpace(form.Text) ? null : form.Text } }, null);
    }

    private static string Read(MailMessage mail) => BankData.Mask(MailText.Of(mail.Body, mail.IsHtml).New is var text && text.Length > LongestAnswered ? text[..LongestAnswered] : text);

    private static string Sent(MailWriting writing, MailMessage? answered, string text) => answered is null
        ? $"A new mail.\nTo: {writing.Form.To}\nSubject: {writing.Form.Subject}"
        : $"The mail that is answered.\nFrom: {answered.Line.From?.Name ?? answered.Line.From?.Address}\nOn: {answered.Line.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\nSubject: {answered.Line.Subject}\n\n{text}";

    private static readonly Regex Draft = new(@"\b(?:bozz[ae]|draft|drafts)\b|\b(?:con l['’]|with )(?:ai|assistente|the assistant)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Manner = new(@"\b(?:declinando|rifiutando|accettando|ringraziando\w*|confermando\w*|chiedendo\w*|scusando\w+|proponendo\w*|sollecitando\w*)\b|\b(?:declining|accepting|refusing|thanking|confirming|asking|apologi[sz]ing|proposing|politely|chasing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
