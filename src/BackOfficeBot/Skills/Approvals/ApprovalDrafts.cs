using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Approvals;

/// The request that is being written in a chat: kept, found again, and let go.
internal sealed class ApprovalDrafts(ApprovalTemplates templates, Drafts drafts, Access access, Sentences sentences, TimeProvider time)
{
    public const string Kind = "approval";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(30);

    public Task<Guid> KeepAsync(Turn turn, ApprovalDraft draft, CancellationToken ct) =>
        drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Kind, draft with { ById = turn.PersonId(), ByName = turn.PersonName() }, ApprovalJson.Default.ApprovalDraft, ct);

    public async ValueTask<Reply> LatestAsync(Turn turn, Func<ApprovalDraft, TemplateOptions, ValueTask<Reply>> then, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, Fresh, ct) is { Kind: Kind } latest && latest.As(ApprovalJson.Default.ApprovalDraft) is { } draft && await TemplateAsync(turn, draft, ct) is { } template
            ? await then(draft, template) : Reply.RouteTo(RouteKeys.Command + "request_approval", turn.Argument);

    public async ValueTask<Reply> WithAsync(Turn turn, FormState state, Func<ApprovalDraft, TemplateOptions, ValueTask<Reply>> then, CancellationToken ct) =>
        await DraftAsync(turn, state, ct) is not { } draft ? await WhichAsync(turn, "", ApprovalFormTexts.In(turn.Language).MayNotAsk, ct)
            : Others(turn, draft) is { } refused ? refused
            : await TemplateAsync(turn, draft, ct) is { } template ? await then(draft, template) : await WhichAsync(turn, "", ApprovalFormTexts.In(turn.Language).MayNotAsk, ct);

    public Task<ApprovalDraft?> DraftAsync(Turn turn, FormState state, CancellationToken ct) => drafts.FindAsync(turn.Organisation, state.Draft, ApprovalJson.Default.ApprovalDraft, ct);

    public static Reply? Others(Turn turn, ApprovalDraft draft) =>
        draft.ById is null || draft.ById == turn.PersonId() ? null : Reply.Error(ApprovalFormTexts.In(turn.Language).Others(draft.ByName ?? ""));

    // What was sent can be corrected also where nobody is offered its template any more.
    private async ValueTask<TemplateOptions?> TemplateAsync(Turn turn, ApprovalDraft draft, CancellationToken ct) =>
        await templates.OfAsync(turn.Organisation, ct) is var set && set.Of(draft.Template) is { } template && (draft.Reference is not null || set.MayAsk(template, turn.PersonId())) ? template : null;

    /// Nothing is sent; what is said next is no answer to it any more.
    public async ValueTask<Reply> DropAsync(Turn turn, CancellationToken ct)
    {
        var dropped = ApprovalFormTexts.In(turn.Language).Dropped;
        await drafts.DropAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, ct);
        return turn.Press is null ? Reply.Message(dropped) : Reply.Card(new Frame { Heading = dropped }.Card(), dropped);
    }

    public async ValueTask<Reply> WhichAsync(Turn turn, string text, string? notice, CancellationToken ct, int skip = 0)
    {
        var mine = (await templates.OfAsync(turn.Organisation, ct)).For(turn.PersonId());
        return Reply.Card(ApprovalFormCard.Which(Place(turn), mine, text.Length is > 0 and <= 500 ? BankData.Mask(text) : null, notice, skip, access.IsAdministrator(turn.Organisation, turn.PersonId())), ApprovalFormTexts.In(turn.Language).WhichTitle);
    }

    public ApprovalFormReader Reader(Turn turn, TemplateOptions template, ApprovalDraft draft) => new(template, draft, WallClock.Day(time.GetUtcNow(), Zone(turn)), typed => TypedNumbers.Money(sentences, turn, typed), ApprovalFormTexts.In(turn.Language), turn.Language);

    public CardPlace Place(Turn turn) => CardPlace.Of(turn, time);

    public static TimeZoneInfo Zone(Turn turn) => WallClock.Zone(turn.TimeZone);
}
