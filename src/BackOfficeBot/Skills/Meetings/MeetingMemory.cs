using System.Text.Json.Serialization.Metadata;
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
    private const string Form = "form";
    private const string Free = "free";

    /// So long words that say only when or who belong to what was shown.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public Task<Guid> KeepAsync(Turn turn, MeetingProposal proposal, CancellationToken ct) =>
        drafts.KeepAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Proposal, proposal, MeetingJson.Default.MeetingProposal, ct);

    public Task<MeetingProposal?> FindAsync(Turn turn, Guid key, CancellationToken ct) =>
        drafts.FindAsync(turn.TenantId, key, MeetingJson.Default.MeetingProposal, ct);

    public Task<(Guid Key, MeetingProposal Value)?> LatestAsync(Turn turn, CancellationToken ct) =>
        drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Proposal, MeetingJson.Default.MeetingProposal, ct: ct);

    public Task KeepFormAsync(Turn turn, MeetingOpenForm form, CancellationToken ct) =>
        drafts.KeepAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Form, form, MeetingJson.Default.MeetingOpenForm, ct);

    public Task KeepFreeAsync(Turn turn, FreeQuestion question, CancellationToken ct) =>
        drafts.KeepAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Free, question, MeetingJson.Default.FreeQuestion, ct);

    /// What was shown in the last minutes, and last: a form, a proposal, a change, the day of an agenda or who is free.
    public async Task<object?> ShownAsync(Turn turn, CancellationToken ct)
    {
        var form = await FreshAsync(turn, Form, MeetingJson.Default.MeetingOpenForm, ct);
        var proposal = await FreshAsync(turn, Proposal, MeetingJson.Default.MeetingProposal, ct);
        var day = await FreshAsync(turn, Day, MeetingJson.Default.AgendaDay, ct);
        var edit = await FreshAsync(turn, Change, MeetingJson.Default.MeetingEdit, ct);
        var free = await FreshAsync(turn, Free, MeetingJson.Default.FreeQuestion, ct);
        // Keys are made in the order of time.
        return new[] { form, proposal, edit, day, free }.MaxBy(s => s.Key).Value;
    }

    private async Task<(Guid Key, object? Value)> FreshAsync<T>(Turn turn, string kind, JsonTypeInfo<T> type, CancellationToken ct)
        where T : class =>
        await drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, kind, type, Fresh, ct) is { } latest ? latest : default;

    public Task<Guid> KeepEditAsync(Turn turn, MeetingEdit edit, CancellationToken ct) =>
        drafts.KeepAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Change, edit, MeetingJson.Default.MeetingEdit, ct);

    public Task<MeetingEdit?> FindEditAsync(Turn turn, Guid key, CancellationToken ct) => drafts.FindAsync(turn.TenantId, key, MeetingJson.Default.MeetingEdit, ct);

    /// The change of a booked meeting, where that is what was shown last.
    public async Task<(Guid Key, MeetingEdit Value)?> LatestEditAsync(Turn turn, CancellationToken ct)
    {
        var edit = await drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Change, MeetingJson.Default.MeetingEdit, ct: ct);
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
        var day = await drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Day, MeetingJson.Default.AgendaDay, ct: ct);
        // Keys are made in the order of time.
        return day is { } shown && (await LatestAsync(turn, ct))?.Key.CompareTo(shown.Id) is not > 0 ? shown.Value : null;
    }
}
