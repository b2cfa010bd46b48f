using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// What a mail with minutes says: decisions, actions, and where the document lies. Pure.
internal static class MinutesMailText
{
    private const int Longest = 300;

    public static MinutesPaper Of(Record record) => new(MinutesData.Of(record), record.Title, record.Reference, record.State);

    public static OutgoingMail Mail(Record record, MinutesMail mail) =>
        new() { Subject = Subject(record), Body = Body(record, mail.ByName), To = [.. mail.To.Select(r => new MailAddress(r.Address, r.Name))] };

    public static string Subject(Record record) => MinutesMailTexts.In(MinutesData.Of(record).Language).Subject(record.Title, record.Reference);

    public static string Body(Record record, string sender)
    {
        var (minutes, data) = (Of(record), MinutesData.Of(record));
        var t = MinutesMailTexts.In(data.Language);
        var decisions = data.Entries.Where(e => e.Type is EntryType.Decision).Select((e, i) => $"{i + 1}. {Short(e.Text)}{(e.Reference is { } number ? $" ({number})" : "")}");
        var actions = data.Entries.Where(e => e.Type is EntryType.Action).Select(e => $"- {MinutesWords.Action(e with { Text = Short(e.Text) }, data.Language)}");
        var parts = new List<string> { t.Greeting(record.Title, When.Day(minutes.Day(minutes.Begin), data.Language), minutes.IsDraft) };
        if (string.Join('\n', decisions) is { Length: > 0 } decided)
            parts.Add($"{PaperTexts.In(data.Language).Decisions}\n{decided}");
        if (string.Join('\n', actions) is { Length: > 0 } toDo)
            parts.Add($"{PaperTexts.In(data.Language).Actions}\n{toDo}");
        if (data.Document?.Link is { } link)
            parts.Add(t.Document(link));
        return string.Join("\n\n", [.. parts, $"{sender}\n{record.Reference}"]);
    }

    private static string Short(string text) => text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
}

internal static class MinutesMailCard
{
    private const int Preview = 1_500;

    /// <param name="without">Who was there and has no address.</param>
    public static AdaptiveCard Ask(CardPlace place, Record record, MailState state, MailDraft draft, IReadOnlyList<string> without, string? problem)
    {
        var t = MinutesMailTexts.In(place.Language);
        var outside = draft.Readers.Count(draft.IsOutside);
        var body = MinutesMailText.Body(record, draft.Sender);
        return new Frame
        {
            Heading = record.Title, Notice = string.Join(' ', new[] { outside > 0 ? t.SomeOutside(outside) : null, without.Count > 0 ? t.Without(string.Join(", ", without.Take(10))) : null }.OfType<string>()) is { Length: > 0 } notice ? notice : null,
            Facts = [(t.SubjectLabel, MinutesMailText.Subject(record))], Ask = t.Ask,
            Body =
            [
                .. (problem is null ? new FormErrors() : new() { ["to"] = problem }).At(new InputChoiceSet
                {
                    Id = "to", Label = t.To, IsMultiSelect = true, Wrap = true, Style = draft.Readers.Count > 20 ? ChoiceStyle.Filtered : ChoiceStyle.Expanded, Value = problem is null ? string.Join(',', Enumerable.Range(0, draft.Readers.Count)) : "",
                    Choices = [.. draft.Readers.Select((r, i) => new Choice { Title = draft.IsOutside(r) ? $"⚠ {t.Outside} · {r.Name} · {r.Address}" : $"{r.Name} · {r.Address}", Value = i.ToString(CultureInfo.InvariantCulture) })],
                }),
                new TextBlock { Text = Markdown.Escape(body.Length <= Preview ? body : body[..Preview] + "…"), Wrap = true, IsSubtle = true, Separator = true },
            ],
            Actions = [MinutesVerbs.Mail.Button(place.Seal, t.Send, state, ActionStyle.Positive), MinutesEntryCards.Back(place, record)],
            Footer = record.Reference,
        }.Card();
    }
}

internal sealed record MinutesMailTexts
{
    public required string Button { get; init; }
    public required string Ask { get; init; }
    public required string To { get; init; }
    public required string Send { get; init; }
    public required string SubjectLabel { get; init; }
    public required string Outside { get; init; }
    public required Func<int, string> SomeOutside { get; init; }
    public required Func<string, string> Without { get; init; }
    public required string Nobody { get; init; }
    public required string NobodyTicked { get; init; }
    public required string NotYet { get; init; }
    public required string NotSent { get; init; }
    public required string Label { get; init; }
    public required Func<MinutesMail, string, string> State { get; init; }
    public required Func<string, string, string> Subject { get; init; }
    public required Func<string, string, bool, string> Greeting { get; init; }
    public required Func<string, string> Document { get; init; }

    public static MinutesMailTexts In(string language) => language == "it" ? It : En;

    private static readonly MinutesMailTexts It = new()
    {
        Button = "Manda per mail",
        Ask = "Parte una mail dalla tua casella a chi è spuntato, con questo testo:",
        To = "Destinatari",
        Send = "Manda la mail",
        SubjectLabel = "Oggetto",
        Outside = "esterno",
        SomeOutside = n => n == 1 ? "⚠ Un destinatario è fuori dall'organizzazione." : $"⚠ {n} destinatari sono fuori dall'organizzazione.",
        Without = names => $"Senza indirizzo, quindi non la ricevono: {names}.",
        Nobody = "Nessuno di chi era presente ha un indirizzo a cui mandarla.",
        NobodyTicked = "Spunta almeno un destinatario.",
        NotYet = "La mail si può mandare quando la revisione è conclusa: prima il testo può ancora cambiare.",
        NotSent = "La mail con il verbale non è partita: nessuno l'ha ricevuta. Controlla i destinatari e premi di nuovo «Manda per mail».",
        Label = "Mail",
        State = (mail, at) => mail.Step switch
        {
            MailStep.Sent => $"mandata {Italian.To(Names(mail, "altri"))}, {at}", MailStep.Failed => $"non partita ({at})", MailStep.Uncertain => $"non so dire se è partita ({at}): guarda nella posta inviata", _ => $"sta partendo per {Names(mail, "altri")}",
        },
        Subject = (title, reference) => $"Verbale: {title} ({reference})",
        Greeting = (title, day, isDraft) => $"Buongiorno,\n\necco il verbale della riunione «{title}» di {day}{(isDraft ? " (bozza, ancora da approvare)" : "")}.",
        Document = link => $"Il documento: {link}",
    };

    private static readonly MinutesMailTexts En = new()
    {
        Button = "Send by mail",
        Ask = "A mail goes from your mailbox to those who are ticked, with this text:",
        To = "Recipients",
        Send = "Send the mail",
        SubjectLabel = "Subject",
        Outside = "outside",
        SomeOutside = n => n == 1 ? "⚠ One recipient is outside the organisation." : $"⚠ {n} recipients are outside the organisation.",
        Without = names => $"Without an address, so they do not get it: {names}.",
        Nobody = "None of those who were there has an address.",
        NobodyTicked = "Tick at least one recipient.",
        NotYet = "The mail can be sent once the review is over: until then the text may still change.",
        NotSent = "The mail with the minutes did not leave: nobody got it. Check the recipients and press “Send by mail” again.",
        Label = "Mail",
        State = (mail, at) => mail.Step switch
        {
            MailStep.Sent => $"sent to {Names(mail, "more")}, {at}", MailStep.Failed => $"not sent ({at})", MailStep.Uncertain => $"nobody can tell whether it left ({at}): look among the sent mails", _ => $"on its way to {Names(mail, "more")}",
        },
        Subject = (title, reference) => $"Minutes: {title} ({reference})",
        Greeting = (title, day, isDraft) => $"Hello,\n\nhere are the minutes of “{title}” of {day}{(isDraft ? " (draft, still to be approved)" : "")}.",
        Document = link => $"The document: {link}",
    };

    private static string Names(MinutesMail mail, string more) => string.Join(", ", mail.To.Take(4).Select(r => r.Name)) + (mail.To.Count > 4 ? $" +{mail.To.Count - 4} {more}" : "");
}
