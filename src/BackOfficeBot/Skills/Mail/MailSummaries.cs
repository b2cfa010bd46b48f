using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Mail.Reading;

namespace BackOfficeBot.Skills.Mail;

/// "Riassumi": what a mail wants of whoever reads it, on a card.
internal sealed class MailSummaries(IMessages messages, MailDoor door, MailMeant meant, Sentences sentences, TimeProvider time) : IMailPart
{
    public const string Named = "mail.summarise";

    public IEnumerable<Route> Routes =>
    [
        MailVerbs.Summarise.Handle((turn, mail, _, ct) => OfAsync(turn, mail, ct)),
        Route.Command(Named, (turn, ct) => meant.WithAsync(turn, mail => OfAsync(turn, mail, ct), ct, isOfOpened: true)),
    ];

    public ValueTask<Reply> OfAsync(Turn turn, MailRef mail, CancellationToken ct) => door.WithAsync(turn, mail.Box, async box =>
    {
        var read = await messages.GetAsync(turn.Caller(), box, mail.Id, ct);
        var place = CardPlace.Of(turn, time);
        // Days are those of the day on which it was written.
        var points = MailSummary.Of(MailText.Of(read.Body, read.IsHtml).New, text => sentences.Understand(text, read.Line.At, place.Zone.Id, turn.Language), WallClock.Day(place.Now, place.Zone));
        await door.RememberAsync(turn, new([mail.Id]) { Box = mail.Box, IsOpen = true }, ct);
        return Reply.Card(Card(place, read.Line, mail, points), MailWords.Subject(read.Line, MailTexts.In(turn.Language)));
    });

    public static AdaptiveCard Card(CardPlace place, MailLine mail, MailRef at, IReadOnlyList<MailPoint> points)
    {
        var t = MailTexts.In(place.Language);
        return new Frame
        {
            Heading = MailWords.Subject(mail, t),
            Facts = [(t.From, MailWords.Name(mail.From, t)), (t.When, When.Ago(mail.At, place.Now, place.Zone, place.Language))],
            Ask = points.Count == 0 ? t.NothingAsked : t.Asked(MailWords.Name(mail.From, t)),
            Body = [.. points.Select(point => Point(point, place.Language, t))],
            Actions = [MailVerbs.Open.Button(place.Seal, t.Back, at)],
        }.Card();
    }

    private static Container Point(MailPoint point, string language, MailTexts t)
    {
        string?[] marks =
        [
            point.IsQuestion ? t.Question : point.IsRequest ? t.Request : null, point.By is { } day ? When.Day(day, language) : null,
            point.Amount is { } money ? $"{money.Value.ToString("N2", When.Culture(language))} {money.Currency}" : null,
        ];
        return new()
        {
            Separator = true,
            Items =
            [
                new TextBlock { Text = Markdown.Escape(string.Join(" · ", marks.OfType<string>())), Weight = TextWeight.Bolder, Wrap = true },
                new TextBlock { Text = Markdown.Escape(PlainText.Quoted(point.Sentence, language)), Wrap = true, Spacing = Spacing.None },
            ],
        };
    }
}
