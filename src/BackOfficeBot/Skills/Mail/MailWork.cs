using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Mail.Reading;

namespace BackOfficeBot.Skills.Mail;

/// A mail becomes work: the form of that skill opens with its words, and what is made leads back to it.
internal sealed class MailWork(IMessages messages, MailDoor door, MailMeant meant) : IMailPart
{
    private const int Longest = 3_500;
    private const int MostFiles = 20;
    private const int LongestName = 80;

    public IEnumerable<Route> Routes =>
    [
        MailVerbs.MakeTask.Handle((turn, mail, _, ct) => FromAsync(turn, mail, FoundText.Task, ct)),
        MailVerbs.MakeCall.Handle((turn, mail, _, ct) => FromAsync(turn, mail, FoundText.Call, ct)),
        MailVerbs.MakeApproval.Handle((turn, mail, _, ct) => FromAsync(turn, mail, FoundText.Approval, ct)),
        .. new[] { FoundText.Task, FoundText.Call, FoundText.Approval }.Select(made => Route.Command(Of(made), (turn, ct) => meant.WithAsync(turn, mail => FromAsync(turn, mail, made, ct), ct, isLatest: true))),
        Route.Command(FilesOf, (turn, ct) => meant.WithAsync(turn, mail => FileAsync(turn, mail, true, null, ct), ct, isLatest: true)),
        MailVerbs.MakeDocument.Handle((turn, mail, _, ct) => FileAsync(turn, mail, null, null, ct)),
    ];

    /// The command that makes it of a mail that is named: "fai un'attività della mail di Anna".
    public static string Of(string made) => "mail." + made;

    /// The same of its attachments.
    public const string FilesOf = "mail.files";

    public ValueTask<Reply> FromAsync(Turn turn, MailRef mail, string command, CancellationToken ct, string? said = null) => door.WithAsync(turn, mail.Box, async box =>
    {
        var t = MailTexts.In(turn.Language);
        var read = await messages.GetAsync(turn.Caller(), box, mail.Id, ct);
        var (who, subject, text) = (MailWords.Name(read.Line.From, t), MailWords.Subject(read.Line, t), MailText.Of(read.Body, read.IsHtml).New);
        // A mail may hold account numbers; work that is made of it is read by others.
        text = BankData.Mask(text.Length > Longest ? text[..Longest] : text);
        var source = new SourceMessage(MailWords.Link(read), who);
        if (command != FoundText.Call)
            return Reply.RouteTo(RouteKeys.Command + command, new FoundText(source, $"{subject}\n{text}", read.Line.At) { Said = said });
        var phone = PhoneText.Find(text, Sentences.Region(WallClock.Zone(turn.TimeZone).Id)) is [var number, ..] ? PhoneText.Grouped(number.Value) : "";
        return Reply.RouteTo(RouteKeys.Command + command, new FoundText(source, t.Call(who, phone, subject), read.Line.At));
    });

    /// The mail itself and what hangs on it go into a folder.
    /// <param name="isFiles">Whether its attachments alone are meant, or the mail alone; null for all.</param>
    /// <param name="into">The folder as it was said.</param>
    public ValueTask<Reply> FileAsync(Turn turn, MailRef mail, bool? isFiles, string? into, CancellationToken ct) => door.WithAsync(turn, mail.Box, async box =>
    {
        var t = MailTexts.In(turn.Language);
        var read = await messages.GetAsync(turn.Caller(), box, mail.Id, ct);
        if (isFiles == true && read.Files.Count == 0)
            return Reply.Message(t.NoFiles);
        // No name of a file takes a colon.
        var subject = MailWords.Subject(read.Line, t).Replace(":", "", StringComparison.Ordinal);
        var day = WallClock.Day(read.Line.At, WallClock.Zone(turn.TimeZone)).Iso();
        List<FoundMailPart> parts =
        [
            .. read.Files.Take(MostFiles).Select(f => new FoundMailPart(f.Id, DriveNames.Clean(PlainText.OneLine(f.Name))) { IsMeant = isFiles != false }),
            new(null, DriveNames.Clean($"{day} {(subject.Length > LongestName ? subject[..LongestName].Trim() : subject)}.eml")) { IsMeant = isFiles != true },
        ];
        return Reply.RouteTo(RouteKeys.Command + FoundMail.File, new FoundMail(new(MailWords.Link(read), MailWords.Name(read.Line.From, t)), box, mail.Id, parts) { Into = into });
    });
}
