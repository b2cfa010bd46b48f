using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Templates;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Approvals;

/// One thing that can be done with requests: its commands and buttons.
internal interface IApprovalPart
{
    IEnumerable<Route> Routes { get; }
}

/// Requests that somebody decides on.
internal sealed class ApprovalSkill(IEnumerable<IApprovalPart> parts) : ISkill
{
    public IEnumerable<Route> Routes => parts.SelectMany(part => part.Routes);

    public IEnumerable<MenuEntry> Menu(Turn turn) => turn.Language == "it"
        ? [new("request_approval", "Chiedi approvazione", "mi serve l'ok di Paolo Ferrari per 300 euro di sedie"), new("request_approval", "Chiedi le ferie", "ferie dal 21 al 23 dicembre")]
        : [new("request_approval", "Request approval", "I need Paolo Ferrari's ok for 300 euros of chairs"), new("request_approval", "Request leave", "request leave from 21 to 23 December")];

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ApprovalsOptions>().Bind(configuration.GetSection(ApprovalsOptions.Section)).PostConfigure(Small).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApprovalsOptions>, ApprovalsValidation>().AddSingleton<ApprovalTemplates>();
        services.AddSingleton<ISkill, ApprovalSkill>().AddSingleton<IRecordKind, ApprovalKind>();
        services.AddSingleton<ApprovalPaths>().AddSingleton<Outlooks>().AddSingleton<ApprovalKeeper>().AddSingleton<ApprovalHandover>();
        services.AddSingleton<ApprovalDrafts>().AddSingleton<ApprovalUndone>().AddSingleton<IAfterUndo>(s => s.GetRequiredService<ApprovalUndone>());
        Part<ApprovalForms>();
        Part<ApprovalPreview>();
        Part<ApprovalSending>();
        Part<ApprovalRequests>();
        Part<ApprovalCompletion>();
        Part<ApprovalDecisions>();
        Part<ApprovalLists>();
        Part<Bulk.BulkApprovals>();
        Part<TemplateAdmin>();
        Part<TemplateEditor>();
        Part<AuthorityAdmin>();
        services.AddSingleton<ILiveWords, Bulk.BulkWords>().AddSingleton<ILiveWords, OwnRequestWords>().AddSingleton<IChosenNames, KindWords>();
        services.AddSingleton<IRecordKind, TemplateKind>().AddSingleton<IRecordKind, AuthorityKind>().AddSingleton<TemplateKeeper>();
        services.AddSingleton<IDigestPart, ApprovalsWaiting>().AddSingleton<IDigestPart, ApprovalsAsked>().AddSingleton<IDigestPart, ApprovalsDecided>()
            .AddSingleton<IDigestPart>(new ApprovalsGiven(ConcernRole.Acts, isOpen: false)).AddSingleton<IDigestPart>(new ApprovalsGiven(ConcernRole.Sees, isOpen: true));
        services.AddSingleton<IDueHandler, ApprovalRemindDue>().AddSingleton<IDueHandler, ApprovalLookDue>().AddSingleton<IDueHandler, ApprovalKeepDue>();

        void Part<T>()
            where T : class, IApprovalPart => services.AddSingleton<T>().AddSingleton<IApprovalPart>(s => s.GetRequiredService<T>());
    }

    // Object ids come small from the channel, and are pasted in capitals.
    private static void Small(ApprovalsOptions options)
    {
        foreach (var template in options.Templates)
        {
            template.MayAsk = [.. template.MayAsk.Select(who => Guid.TryParse(who, out _) ? Small(who) : who.Trim())];
            foreach (var step in template.Steps)
                step.Ids = [.. step.Ids.Select(Small)];
        }
        foreach (var entry in options.Authority)
            (entry.Id, entry.DeputyId) = (Small(entry.Id), entry.DeputyId is { } deputy ? Small(deputy) : null);
    }

    private static string Small(string id) => id.Trim().ToLowerInvariant();
}
