using System.Text.Json.Serialization.Metadata;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Meetings;

/// What was shown last in a chat (in a channel, in its thread), so that "scegli 2", "annulla prenotazione" and "giorno dopo" find what they mean.
internal sealed class MeetingMemory(Drafts drafts, Office office)
{
    private const string Proposal = "meeting";
    private const string Change = "meeting.edit";
    private const string Series = "meeting.series";
    private const string Poll = "meeting.poll";
    private const string Scope = "meeting.scope";
    private const string Dropped = "meeting.dropped";
    private const string OfMeetings = "meeting.";
    private const string OfFiles = "file.sent";
    private const string Day = "agenda";
    private const string Form = "form";
    private const string Free = "free";

    /// So long words that say only when or who belong to what was shown.
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public Task<Guid> KeepAsync(Turn turn, MeetingProposal proposal, CancellationToken ct) => KeepAsync(turn, Proposal, proposal, MeetingJson.Default.MeetingProposal, ct);

    public Task<Guid> KeepEditAsync(Turn turn, MeetingEdit edit, CancellationToken ct) => KeepAsync(turn, Change, edit, MeetingJson.Default.MeetingEdit, ct);

    public Task<Guid> KeepSeriesAsync(Turn turn, SeriesMoved moved, CancellationToken ct) => KeepAsync(turn, Series, moved, MeetingJson.Default.SeriesMoved, ct);

    public Task<SeriesMoved?> FindSeriesAsync(Turn turn, Guid key, CancellationToken ct) => drafts.FindAsync(turn.Organisation, key, MeetingJson.Default.SeriesMoved, ct);

    public Task KeepPollAsync(Turn turn, Guid key, CancellationToken ct) => KeepAsync(turn, Poll, new ProposalState(key), MeetingJson.Default.ProposalState, ct);

    /// The proposal of which was asked last here whether all are to vote on it; null where something else was shown since, or that is long ago.
    public async Task<Guid?> PollAsync(Turn turn, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, Fresh, ct) is { Kind: Poll } asked ? asked.As(MeetingJson.Default.ProposalState).Key : null;

    /// What was proposed last is not wanted: "aggiungi Sara" does not bring it back.
    public Task DropAsync(Turn turn, CancellationToken ct) => KeepAsync(turn, Dropped, new ProposalState(Guid.Empty), MeetingJson.Default.ProposalState, ct);

    public Task KeepOneOrAllAsync(Turn turn, OneOrAllAsked asked, CancellationToken ct) => KeepAsync(turn, Scope, asked, OneOrAllJson.Default.OneOrAllAsked, ct);

    /// What was asked last here of one of a series; null where something else was shown since, or that is long ago.
    public async Task<OneOrAllAsked?> OneOrAllAsync(Turn turn, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, Fresh, ct) is { Kind: Scope } asked ? asked.As(OneOrAllJson.Default.OneOrAllAsked) : null;

    public Task KeepFormAsync(Turn turn, MeetingOpenForm form, CancellationToken ct) => KeepAsync(turn, Form, form, MeetingJson.Default.MeetingOpenForm, ct);

    public Task KeepFreeAsync(Turn turn, FreeQuestion question, CancellationToken ct) => KeepAsync(turn, Free, question, MeetingJson.Default.FreeQuestion, ct);

    public Task KeepDayAsync(Turn turn, AgendaDay day, CancellationToken ct) => KeepAsync(turn, Day, day, MeetingJson.Default.AgendaDay, ct);

    public Task KeepShownAsync(Turn turn, Record record, CancellationToken ct) => KeepAsync(turn, RecordDesk.Shown, new ShownRecord(record.Id), DeskJson.Default.ShownRecord, ct);

    public Task<MeetingProposal?> FindAsync(Turn turn, Guid key, CancellationToken ct) => drafts.FindAsync(turn.Organisation, key, MeetingJson.Default.MeetingProposal, ct);

    public Task<MeetingEdit?> FindEditAsync(Turn turn, Guid key, CancellationToken ct) => drafts.FindAsync(turn.Organisation, key, MeetingJson.Default.MeetingEdit, ct);

    public async Task<(Guid Key, MeetingProposal Value)?> LatestAsync(Turn turn, CancellationToken ct) =>
        await NewestAsync(turn, [Proposal, Dropped], null, ct) is { Kind: Proposal } shown ? (shown.Id, shown.As(MeetingJson.Default.MeetingProposal)) : null;

    /// The change of a booked meeting, where that is what was shown last.
    public async Task<(Guid Key, MeetingEdit Value)?> LatestEditAsync(Turn turn, CancellationToken ct) =>
        await NewestAsync(turn, [Proposal, Change], null, ct) is { Kind: Change } shown ? (shown.Id, shown.As(MeetingJson.Default.MeetingEdit)) : null;

    /// The record that was spoken of last, or shown by its number since.
    public async Task<Guid?> LatestIdAsync(Turn turn, CancellationToken ct)
    {
        var spoken = await NewestAsync(turn, [Proposal, Change, RecordDesk.Shown], null, ct);
        if (spoken is { Kind: RecordDesk.Shown })
        {
            if (await office.FindAsync(turn.Organisation, spoken.As(DeskJson.Default.ShownRecord).Id, ct) is { Kind: MeetingBooker.Kind } shown)
                return shown.Id;
            spoken = await NewestAsync(turn, [Proposal, Change], null, ct);
        }
        return Of(spoken) switch
        {
            MeetingEdit edit => edit.RecordId,
            MeetingProposal proposal => proposal.Draft.Id,
            _ => null,
        };
    }

    /// The day of the agenda, where that is what was shown last.
    public async Task<AgendaDay?> LatestDayAsync(Turn turn, CancellationToken ct) => Of(await NewestAsync(turn, [Proposal, Day], null, ct)) as AgendaDay;

    /// When something was shown last that waits for an answer.
    public async Task<DateTimeOffset?> AskedAtAsync(Turn turn, CancellationToken ct) => (await NewestAsync(turn, [Form, Proposal, Change, InvitationMemory.Shown, InvitationMemory.List], null, ct))?.CreatedAt;

    /// What was shown in the last minutes, and last: a form, a proposal, a change, the day of an agenda, who is free, or invitations.
    public async Task<object?> ShownAsync(Turn turn, CancellationToken ct) => Of(await NewestAsync(turn, [Form, Proposal, Dropped, Change, Day, Free, InvitationMemory.Shown, InvitationMemory.List, InvitationMemory.Given, InvitationMemory.AllGiven], Fresh, ct));

    /// Whether something else was shown since the times, of a meeting or a change of one: "la 2" is none of theirs any more. Files that were sent meanwhile are for them.
    public async Task<bool> IsElsewhereAsync(Turn turn, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, null, ct) is { Kind: var kind } && kind != Proposal && kind != Form && kind != OfFiles && !kind.StartsWith(OfMeetings, StringComparison.Ordinal);

    private static object? Of(Draft? shown) => shown?.Kind switch
    {
        Proposal => shown.As(MeetingJson.Default.MeetingProposal),
        Change => shown.As(MeetingJson.Default.MeetingEdit),
        Form => shown.As(MeetingJson.Default.MeetingOpenForm),
        Day => shown.As(MeetingJson.Default.AgendaDay),
        Free => shown.As(MeetingJson.Default.FreeQuestion),
        null or Dropped => null,
        _ => InvitationMemory.Of(shown),
    };

    private Task<Guid> KeepAsync<T>(Turn turn, string kind, T value, JsonTypeInfo<T> type, CancellationToken ct) =>
        drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, kind, value, type, ct);

    private Task<Draft?> NewestAsync(Turn turn, string[] kinds, TimeSpan? within, CancellationToken ct) =>
        drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, kinds, within, ct);
}
