using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Meetings;

/// What was shown last in a chat (in a channel, in its thread), so that "scegli 2", "annulla prenotazione" and "giorno dopo" find what they mean.
internal sealed class MeetingMemory(Drafts drafts)
{
    private const string Proposal = "meeting";
    private const string Day = "agenda";

    public Task<Guid> KeepAsync(Turn turn, MeetingProposal proposal, CancellationToken ct) =>
        drafts.KeepAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Proposal, proposal, MeetingJson.Default.MeetingProposal, ct);

    public Task<MeetingProposal?> FindAsync(Turn turn, Guid key, CancellationToken ct) =>
        drafts.FindAsync(turn.TenantId, key, MeetingJson.Default.MeetingProposal, ct);

    public Task<(Guid Key, MeetingProposal Value)?> LatestAsync(Turn turn, CancellationToken ct) =>
        drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Proposal, MeetingJson.Default.MeetingProposal, ct);

    public Task KeepDayAsync(Turn turn, AgendaDay day, CancellationToken ct) =>
        drafts.KeepAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Day, day, MeetingJson.Default.AgendaDay, ct);

    /// The day of the agenda, where that is what was shown last.
    public async Task<AgendaDay?> LatestDayAsync(Turn turn, CancellationToken ct)
    {
        var day = await drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Day, MeetingJson.Default.AgendaDay, ct);
        // Keys are made in the order of time.
        return day is { } shown && (await LatestAsync(turn, ct))?.Key.CompareTo(shown.Id) is not > 0 ? shown.Value : null;
    }
}
