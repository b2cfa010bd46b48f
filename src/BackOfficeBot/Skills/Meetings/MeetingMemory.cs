using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Meetings;

/// What was shown last in a chat (in a channel, in its thread), so that "scegli 2", "annulla prenotazione" and "giorno dopo" find what they mean.
internal sealed class MeetingMemory(Drafts drafts)
{
    private const string Proposal = "meeting";
    private const string Change = "meeting.edit";
    private const string Day = "agenda";

    public Task<Guid> KeepAsync(Turn turn, MeetingProposal proposal, CancellationToken ct) =>
        drafts.KeepAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Proposal, proposal, MeetingJson.Default.MeetingProposal, ct);

    public Task<MeetingProposal?> FindAsync(Turn turn, Guid key, CancellationToken ct) =>
        drafts.FindAsync(turn.TenantId, key, MeetingJson.Default.MeetingProposal, ct);

    public Task<(Guid Key, MeetingProposal Value)?> LatestAsync(Turn turn, CancellationToken ct) =>
        drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Proposal, MeetingJson.Default.MeetingProposal, ct);

    public Task<Guid> KeepEditAsync(Turn turn, MeetingEdit edit, CancellationToken ct) =>
        drafts.KeepAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Change, edit, MeetingJson.Default.MeetingEdit, ct);

    public Task<MeetingEdit?> FindEditAsync(Turn turn, Guid key, CancellationToken ct) => drafts.FindAsync(turn.TenantId, key, MeetingJson.Default.MeetingEdit, ct);

    /// The change of a booked meeting, where that is what was shown last.
    public async Task<(Guid Key, MeetingEdit Value)?> LatestEditAsync(Turn turn, CancellationToken ct)
    {
        var edit = await drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Change, MeetingJson.Default.MeetingEdit, ct);
        // Keys are made in the order of time.
        return edit is { } shown && (await LatestAsync(turn, ct))?.Key.CompareTo(shown.Id) is not > 0 ? (shown.Id, shown.Value) : null;
    }

    /// The record that was spoken of last.
    public async Task<Guid?> LatestIdAsync(Turn turn, CancellationToken ct) =>
        (await LatestEditAsync(turn, ct))?.Value.RecordId ?? (await LatestAsync(turn, ct))?.Value.Draft.Id;

    public Task KeepDayAsync(Turn turn, AgendaDay day, CancellationToken ct) =>
        drafts.KeepAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Day, day, MeetingJson.Default.AgendaDay, ct);

    /// The day of the agenda, where that is what was shown last.
    public async Task<AgendaDay?> LatestDayAsync(Turn turn, CancellationToken ct)
    {
        var day = await drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Day, MeetingJson.Default.AgendaDay, ct);
        return day is { } shown && (await LatestAsync(turn, ct))?.Key.CompareTo(shown.Id) is not > 0 ? shown.Value : null;
    }
}
