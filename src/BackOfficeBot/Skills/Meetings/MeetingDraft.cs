using System.Text.Json.Serialization;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Files;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Rooms;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Skills.Meetings.Slots;
using BackOfficeBot.Staff;
using BackOfficeBot.Staff.DaysOff;

namespace BackOfficeBot.Skills.Meetings;

/// Somebody or some room to be invited; without an id, an address outside the directory.
internal sealed record Invitee(string? Id, string Name, string Address)
{
    /// The office as the directory writes it, of a room the building; and the country by its ISO 3166 code.
    public string? Office { get; init; }
    public string? Country { get; init; }

    public bool IsCalled(string said) => NameLikeness.IsCalled(Name, said);
}

/// A meeting as it was asked for and checked, not booked yet. It travels sealed in the card; its id becomes the record's id and Graph's
/// transactionId, so that whatever is pressed twice is one meeting.
internal sealed record MeetingDraft
{
    public const int MostPeople = 499;
    public const int MostDays = 62;

    public required Guid Id { get; init; }
    public required string OrganizerId { get; init; }
    public required string OrganizerName { get; init; }
    public required string OrganizerAddress { get; init; }
    public string? OrganizerOffice { get; init; }
    public string? OrganizerCountry { get; init; }

    /// Who asked for it on the organiser's behalf; null where the organiser did.
    public string? AskedById { get; init; }
    public string? AskedByName { get; init; }

    /// Who decides on it beside the organiser.
    [JsonIgnore]
    public string OwnerId => AskedById ?? OrganizerId;
    [JsonIgnore]
    public string OwnerName => AskedByName ?? OrganizerName;
    public required string Zone { get; init; }
    public required string Subject { get; init; }
    public required IReadOnlyList<Invitee> People { get; init; }
    public required DateOnly Day { get; init; }
    public required DateOnly LastDay { get; init; }
    public TimeOnly? From { get; init; }
    public TimeOnly? To { get; init; }
    public required int Minutes { get; init; }
    public Invitee? Room { get; init; }

    /// Any room that does, found anew for each time; the room of a picked time stands beside it.
    public RoomNeed? AnyRoom { get; init; }

    /// Addresses of those who need not come, and of those who would come outside their hours.
    public IReadOnlyList<string>? Optional { get; init; }
    public IReadOnlyList<string>? OutsideHours { get; init; }
    public bool Online { get; init; }
    public const int NoReminder = -1;

    /// Time that the organiser keeps without anybody else.
    public bool IsAlone { get; init; }

    /// The call that is called back about then.
    public Guid? CallId { get; init; }

    /// What will be spoken of, for all to read in the invitation.
    public string? Agenda { get; init; }

    /// Before the start; null as each mailbox is set.
    public int? ReminderMinutes { get; init; }
    public bool IsImportant { get; init; }
    public MeetingSeries? Series { get; init; }
    public IReadOnlyList<MeetingFile>? Files { get; init; }

    /// What is put together in the calendar before anybody is invited.
    [JsonIgnore]
    public bool IsInSteps => Series is { HasExceptions: true } || Files?.Any(f => f.Key is not null) == true;

    [JsonIgnore]
    public Invitee Organizer => new(OrganizerId, OrganizerName, OrganizerAddress) { Office = OrganizerOffice, Country = OrganizerCountry };

    /// The same, as somebody else's who is asked for by this person.
    public MeetingDraft For(Invitee owner, string askedById, string askedByName) => this with
    {
        OrganizerId = owner.Id!, OrganizerName = owner.Name, OrganizerAddress = owner.Address, OrganizerOffice = owner.Office, OrganizerCountry = owner.Country, AskedById = askedById, AskedByName = askedByName,
        People = [.. People.Where(p => p.Id != owner.Id)],
    };

    public bool IsOptional(Invitee invitee) => Optional?.Contains(invitee.Address, StringComparer.OrdinalIgnoreCase) == true;

    public TimeSpan Duration => TimeSpan.FromMinutes(Minutes);

    /// The time that is asked for, where the hours leave no other.
    public DateTimeOffset? At => Day == LastDay && From is { } from && (To is { } to ? to - from == Duration && to > from : from.ToTimeSpan() + Duration >= TimeSpan.FromDays(1))
        ? WallClock.At(Day, from, WallClock.Zone(Zone)) : null;

    /// The next day on which offices work.
    public MeetingDraft OnNextDay()
    {
        var day = LastDay.NextWorking(Zone);
        return this with { Day = day, LastDay = day };
    }

    /// The stretches of each day in which it may take place, never in the past.
    public IEnumerable<Span> Windows(DateTimeOffset now)
    {
        var zone = WallClock.Zone(Zone);
        for (var day = Day; day <= LastDay; day = day.AddDays(1))
        {
            var start = WallClock.At(day, From ?? TimeOnly.MinValue, zone);
            var end = To is { } to && to > (From ?? TimeOnly.MinValue) ? WallClock.At(day, to, zone) : WallClock.At(day.AddDays(1), TimeOnly.MinValue, zone);
            if (new Span(start, end).Intersect(new(now, DateTimeOffset.MaxValue)) is { } window)
                yield return window;
        }
    }
}
