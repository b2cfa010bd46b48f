using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Form;

namespace BackOfficeBot.Skills.Meetings;

/// Between a meeting's record and its event: what stands in the calendar is the truth.
internal static class MeetingEvent
{
    /// The record's data with what the calendar says; people whom the record does not know are looked up among those known.
    public static MeetingData Taken(this MeetingData data, CalendarEvent made, IEnumerable<Invitee>? known = null)
    {
        var draft = data.Draft;
        List<Invitee> all = [.. draft.People, .. known ?? []];
        var rooms = made.Attendees.Where(a => a.Kind == AttendeeKind.Resource).ToList();
        return data with
        {
            Start = made.Start,
            IsPrivate = made.IsPrivate,
            WebLink = made.WebLink ?? data.WebLink,
            JoinUrl = made.JoinUrl ?? data.JoinUrl,
            Draft = draft with
            {
                Subject = made.Subject.Trim() is { Length: > 0 } subject ? MeetingForm.Shortened(PlainText.OneLine(subject)) : draft.Subject,
                Minutes = (int)Math.Max(1, (made.End - made.Start).TotalMinutes),
                People = [.. made.Attendees.Where(a => a.Kind != AttendeeKind.Resource && !Same(a.Address, draft.OrganizerAddress))
                    .Select(a => all.Find(p => Same(p.Address, a.Address)) ?? new(null, a.Name ?? a.Address, a.Address))],
                Optional = [.. made.Attendees.Where(a => a.Kind == AttendeeKind.Optional).Select(a => a.Address)],
                Room = rooms.Exists(r => Same(r.Address, draft.Room?.Address)) ? draft.Room : rooms is [var room, ..] ? new(null, room.Name ?? room.Address, room.Address) : null,
            },
        };
    }

    public static IEnumerable<Attendee> Attendees(MeetingDraft draft) =>
        draft.People.Select(p => new Attendee(p.Address, p.Name, draft.IsOptional(p) ? AttendeeKind.Optional : AttendeeKind.Required));

    public static bool IsAs(this MeetingData data, MeetingDraft draft, DateTimeOffset start) =>
        data.Start == start && data.Draft.Minutes == draft.Minutes && Same(data.Draft.Room?.Address, draft.Room?.Address)
        && data.Draft.People.Select(p => p.Address).ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(draft.People.Select(p => p.Address));

    /// As the card showed it before; the title counts where it is what changes.
    public static bool IsBefore(this MeetingData data, MeetingEdit edit) => data.IsAs(edit.From, edit.FromStart) && (!edit.IsRenamed || data.Draft.Subject == edit.From.Subject);

    public static bool IsAfter(this MeetingData data, MeetingEdit edit) => data.IsAs(edit.To, edit.Start!.Value) && (!edit.IsRenamed || data.Draft.Subject == edit.To.Subject);

    /// Only what becomes different: the answers of those who stay are kept.
    public static EventChange Change(MeetingEdit edit, CalendarEvent present)
    {
        var isTimed = edit.Start != edit.FromStart || edit.To.Minutes != edit.From.Minutes;
        var (before, after) = (edit.From.Room, edit.To.Room);
        var isElsewhere = !Same(before?.Address, after?.Address);
        var leaving = edit.Leaving.Select(p => p.Address).Concat(isElsewhere && before is not null ? [before.Address] : []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<Attendee> coming = [.. edit.Coming.Select(p => new Attendee(p.Address, p.Name, edit.To.IsOptional(p) ? AttendeeKind.Optional : AttendeeKind.Required))];
        if (isElsewhere && after is not null)
            coming.Add(new(after.Address, after.Name, AttendeeKind.Resource));
        return new()
        {
            Subject = edit.IsRenamed ? edit.To.Subject : null,
            Start = isTimed ? edit.Start : null,
            End = isTimed ? edit.Start + edit.To.Duration : null,
            Zone = isTimed ? edit.To.Zone : null,
            Attendees = leaving.Count + coming.Count == 0 ? null
                : [.. present.Attendees.Where(a => !leaving.Contains(a.Address)), .. coming.Where(c => !present.Attendees.Any(a => Same(a.Address, c.Address)))],
            Location = isElsewhere ? after?.Name ?? "" : null,
        };
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
