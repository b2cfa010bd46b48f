using BackOfficeBot.Channel.CardActions;

namespace BackOfficeBot.Skills.Mail;

/// The buttons on mails and their lists.
internal static class MailVerbs
{
    public static readonly CardVerb<MailList> List = new("mail.list", MailJson.Default.MailList);
    public static readonly CardVerb<MailList> AskSearch = new("mail.askSearch", MailJson.Default.MailList);
    public static readonly CardVerb<MailList, MailSearchForm> Search = new("mail.search", MailJson.Default.MailList, MailJson.Default.MailSearchForm);
    public static readonly CardVerb<MailRef> Open = new("mail.open", MailJson.Default.MailRef);
    public static readonly CardVerb<MailRef> Thread = new("mail.thread", MailJson.Default.MailRef);
    public static readonly CardVerb<MailMarked> Mark = new("mail.mark", MailJson.Default.MailMarked);
    public static readonly CardVerb<MailRef> Archive = new("mail.archive", MailJson.Default.MailRef);
    public static readonly CardVerb<MailRef> Delete = new("mail.delete", MailJson.Default.MailRef);
    public static readonly CardVerb<MailRef> MakeTask = new("mail.task", MailJson.Default.MailRef);
    public static readonly CardVerb<MailRef> MakeCall = new("mail.call", MailJson.Default.MailRef);
    public static readonly CardVerb<MailRef> MakeApproval = new("mail.approval", MailJson.Default.MailRef);
    public static readonly CardVerb<MailRef> MakeDocument = new("mail.document", MailJson.Default.MailRef);
    public static readonly CardVerb<MailRef> Summarise = new("mail.summary", MailJson.Default.MailRef);
    public static readonly CardVerb<MailMoved> PutBack = new("mail.putBack", MailJson.Default.MailMoved);
}
