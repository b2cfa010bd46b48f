using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Desk;

namespace BackOfficeBot.Skills.Approvals;

/// What is to be done to a record at the version that a card showed.
internal sealed record ActState(Guid Id, int Version, Act Act);

internal sealed record ActForm
{
    public string? Text { get; init; }
    public string? Person { get; init; }
}

internal sealed record FormState(Guid Draft);

internal sealed record TemplateState(string Template, string? Said)
{
    /// How many stand on the pages before, where none is chosen yet.
    public int Skip { get; init; }
}

internal static class ApprovalVerbs
{
    public static readonly CardVerb<TemplateState> Choose = new("appr.choose", ApprovalJson.Default.TemplateState);

    // The inputs are those of a template: they are read from the press by the form itself.
    public static readonly CardVerb<FormState> Preview = new("appr.preview", ApprovalJson.Default.FormState);
    public static readonly CardVerb<FormState> Complete = new("appr.complete", ApprovalJson.Default.FormState);
    public static readonly CardVerb<FormState> Send = new("appr.send", ApprovalJson.Default.FormState);
    public static readonly CardVerb<FormState> Drop = new("appr.drop", ApprovalJson.Default.FormState);
    public static readonly CardVerb<FormState> Change = new("appr.change", ApprovalJson.Default.FormState);

    /// Done at once: approve, recall, nudge.
    public static readonly CardVerb<ActState> Do = new("appr.do", ApprovalJson.Default.ActState);

    /// Asks for the words or the person that go with it.
    public static readonly CardVerb<ActState> Ask = new("appr.ask", ApprovalJson.Default.ActState);
    public static readonly CardVerb<ActState, ActForm> Say = new("appr.say", ApprovalJson.Default.ActState, ApprovalJson.Default.ActForm);
    public static readonly CardVerb<RecordSeen> Edit = new("appr.edit", DeskJson.Default.RecordSeen);
}
