using System.Text.Json.Serialization.Metadata;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Meetings.Invitations;

/// The invitations that cards showed, by the key that they carry.
internal sealed class InvitationMemory(Drafts drafts)
{
    public const string Shown = "invitation";
    /// A meeting that the person called.
    public const string Own = "meeting.own";
    public const string List = "invitations";
    public const string Given = "invitation.answer";
    public const string AllGiven = "invitation.answers";

    public Task<Guid> KeepAsync(Turn turn, Invitation shown, CancellationToken ct) => KeepAsync(turn, Shown, shown, InvitationJson.Default.Invitation, ct);

    public Task<Guid> KeepAsync(Turn turn, Invitation own, string kind, CancellationToken ct) => KeepAsync(turn, kind, own, InvitationJson.Default.Invitation, ct);

    public Task<Guid> KeepAsync(Turn turn, InvitationList shown, CancellationToken ct) => KeepAsync(turn, List, shown, InvitationJson.Default.InvitationList, ct);

    public Task<Guid> KeepAsync(Turn turn, AnswerGiven given, CancellationToken ct) => KeepAsync(turn, Given, given, InvitationJson.Default.AnswerGiven, ct);

    public Task<Guid> KeepAsync(Turn turn, AnswersGiven given, CancellationToken ct) => KeepAsync(turn, AllGiven, given, InvitationJson.Default.AnswersGiven, ct);

    public Task<AnswersGiven?> FindAllGivenAsync(Turn turn, Guid key, CancellationToken ct) => drafts.FindAsync(turn.Organisation, key, InvitationJson.Default.AnswersGiven, ct);

    public Task<Invitation?> FindAsync(Turn turn, Guid key, CancellationToken ct) => drafts.FindAsync(turn.Organisation, key, InvitationJson.Default.Invitation, ct);

    public Task<InvitationList?> FindListAsync(Turn turn, Guid key, CancellationToken ct) => drafts.FindAsync(turn.Organisation, key, InvitationJson.Default.InvitationList, ct);

    public Task<AnswerGiven?> FindGivenAsync(Turn turn, Guid key, CancellationToken ct) => drafts.FindAsync(turn.Organisation, key, InvitationJson.Default.AnswerGiven, ct);

    /// What was kept under one of these kinds.
    public static object? Of(Draft shown) => shown.Kind switch
    {
        Shown => shown.As(InvitationJson.Default.Invitation),
        List => shown.As(InvitationJson.Default.InvitationList),
        Given => shown.As(InvitationJson.Default.AnswerGiven),
        AllGiven => shown.As(InvitationJson.Default.AnswersGiven),
        _ => null,
    };

    private Task<Guid> KeepAsync<T>(Turn turn, string kind, T value, JsonTypeInfo<T> type, CancellationToken ct) =>
        drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, kind, value, type, ct);
}
