using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Mail.Shared;
using BackOfficeBot.Skills.Mail.Writing;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Mail;

/// One thing that can be done with mails: its commands and buttons.
internal interface IMailPart
{
    IEnumerable<Route> Routes { get; }
}

internal sealed class MailSkill(IEnumerable<IMailPart> parts) : ISkill
{
    public IEnumerable<Route> Routes => parts.SelectMany(part => part.Routes);

    public IEnumerable<MenuEntry> Menu(Turn turn)
    {
        var t = MailTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            yield break;
        yield return new("read_mail", t.Menu, t.MenuExample);
        yield return new("send_mail", MailWriteTexts.In(turn.Language).Menu, MailWriteTexts.In(turn.Language).MenuExample);
    }

    public static IServiceCollection Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailValidation>().AddSingleton<MailDoor>().AddSingleton<MailMeant>().AddSingleton<MailRecipients>().AddSingleton<MailTemplates>().AddSingleton<MailDrafting>().AddSingleton<MailFiles>();
        return services.AddSingleton<ISkill, MailSkill>().AddSingleton<ILiveWords, MailTyped>()
            .AddPart<MailReader>().AddPart<MailFinder>().AddPart<MailActions>().AddPart<MailWork>().AddPart<MailSummaries>().AddPart<MailClaimPart>()
            .AddSingleton<MailClaims>().AddSingleton<IRecordKind, MailClaimKind>().AddSingleton<IDueHandler, MailClaimEnd>().AddSingleton<IDueHandler, MailClaimLook>().AddSingleton<IWatch, MailWatch>().AddPart<MailComposer>().AddPart<MailSender>();
    }
}

internal static class MailParts
{
    public static IServiceCollection AddPart<T>(this IServiceCollection services) where T : class, IMailPart => services.AddSingleton<T>().AddSingleton<IMailPart>(s => s.GetRequiredService<T>());
}
