using BackOfficeBot.Channel.CardActions;

namespace BackOfficeBot.Skills.Mail.Writing;

/// The buttons of a mail that is written.
internal static class MailWriteVerbs
{
    public static readonly CardVerb<MailRef> Reply = new("mail.reply", MailJson.Default.MailRef);
    public static readonly CardVerb<MailRef> ReplyAll = new("mail.replyAll", MailJson.Default.MailRef);
    public static readonly CardVerb<MailRef> Forward = new("mail.forward", MailJson.Default.MailRef);
    public static readonly CardVerb<MailKey, MailForm> Check = new("mail.check", MailWritingJson.Default.MailKey, MailWritingJson.Default.MailForm);
    public static readonly CardVerb<MailKey, MailForm> UseTemplate = new("mail.template", MailWritingJson.Default.MailKey, MailWritingJson.Default.MailForm);
    public static readonly CardVerb<MailKey, MailForm> DraftByAi = new("mail.draft", MailWritingJson.Default.MailKey, MailWritingJson.Default.MailForm);
    public static readonly CardVerb<MailKey> OwnText = new("mail.ownText", MailWritingJson.Default.MailKey);
    public static readonly CardVerb<MailKey> Edit = new("mail.edit", MailWritingJson.Default.MailKey);
    public static readonly CardVerb<MailKey, MailSendForm> Send = new("mail.send", MailWritingJson.Default.MailKey, MailWritingJson.Default.MailSendForm);
    public static readonly CardVerb<MailKey> Drop = new("mail.drop", MailWritingJson.Default.MailKey);
}
