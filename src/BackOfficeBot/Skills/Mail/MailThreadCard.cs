using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Mail;

/// A conversation, the newest first.
internal static class MailThreadCard
{
    public const int Most = 10;

    public static AdaptiveCard Of(CardPlace place, MailRef from, IReadOnlyList<MailLine> mails, string heading)
    {
        var t = MailTexts.In(place.Language);
        return new Frame
        {
            Heading = heading,
            Body = [.. mails.Select((mail, i) => MailListCard.Line(place, from.Box, mail, i, t))],
            Actions = [MailVerbs.Open.Button(place.Seal, t.Back, from)],
        }.Card();
    }
}
