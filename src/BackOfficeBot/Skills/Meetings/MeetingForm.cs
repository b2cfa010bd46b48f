using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings;

/// The form's inputs, as they were typed: the names are the ids of the inputs.
internal sealed record MeetingForm
{
    /// So many people fit into the picker of a card; the others are named by their addresses.
    public const int MostInPicker = 60;

    public const int LongestSubject = 120;

    /// The choice that is none.
    public const string Nobody = "none";

    public string? Subject { get; init; }
    public string? People { get; init; }
    public string? Outside { get; init; }
    public string? Day { get; init; }
    public string? LastDay { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Minutes { get; init; }
    public string? Room { get; init; }
    public string? Online { get; init; }

    public IReadOnlyList<string> PeopleIds => [.. Split(People).Where(id => id != Nobody)];

    /// As people paste them: bare, or with a name before, or one after the other. What is no address stays as it was written.
    public IReadOnlyList<string> OutsideAddresses => [.. Split(Outside).SelectMany(Addresses).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static MeetingForm Of(MeetingDraft draft) => new()
    {
        Subject = draft.Subject,
        People = string.Join(',', draft.People.Where(p => p.Id is not null).Take(MostInPicker).Select(p => p.Id)),
        Outside = string.Join(", ", draft.People.Where(p => p.Id is not null).Skip(MostInPicker).Concat(draft.People.Where(p => p.Id is null)).Select(p => p.Address)),
        Day = Iso(draft.Day),
        LastDay = draft.LastDay == draft.Day ? null : Iso(draft.LastDay),
        From = draft.From is { } from ? Iso(from) : null,
        To = draft.To is { } to ? Iso(to) : null,
        Minutes = draft.Minutes.ToString(CultureInfo.InvariantCulture),
        Room = draft.Room?.Address,
        Online = draft.Online ? "true" : "false",
    };

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Shortened(string text, int most = LongestSubject) =>
        text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)]}…";

    public static bool IsAddress(string text) =>
        text.Length <= 254 && System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    private static IEnumerable<string> Addresses(string text)
    {
        if (text.EndsWith('>') && text.LastIndexOf('<') is >= 0 and var at && IsAddress(text[(at + 1)..^1]))
            return [text[(at + 1)..^1]];
        var parts = text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return parts.All(IsAddress) ? parts : [text];
    }

    private static IReadOnlyList<string> Split(string? text) =>
        [.. (text ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}

/// Reads a form into a draft, or says at each field what to change.
internal static class MeetingFormReader
{
    public static (MeetingDraft? Draft, FormErrors Errors) Read(
        MeetingForm form, MeetingDraft basis, IReadOnlyList<Invitee> directory, IReadOnlyList<Room> rooms, DateTimeOffset now, MeetingTexts texts)
    {
        var errors = new FormErrors();
        var subject = PlainText.OneLine(form.Subject);
        if (subject.Length == 0)
            errors["subject"] = texts.SubjectMissing;
        else if (subject.Length > MeetingForm.LongestSubject)
            errors["subject"] = texts.SubjectTooLong;

        var people = ReadPeople(form, basis, directory, errors, texts);
        var day = ReadDay("day", form.Day, errors, texts);
        if (day is null)
            errors.TryAdd("day", texts.DayMissing);
        var lastDay = ReadDay("lastDay", form.LastDay, errors, texts) ?? day;
        var from = ReadTime("from", form.From, errors, texts);
        var to = ReadTime("to", form.To, errors, texts);
        var minutes = ReadMinutes(form.Minutes, errors, texts);
        var room = ReadRoom(form.Room, rooms, errors, texts);
        if (day is not { } first || lastDay is not { } last)
            return (null, errors);

        var draft = basis with
        {
            Subject = subject, People = people, Day = first, LastDay = last, From = from, To = to, Minutes = minutes, Room = room, Online = form.Online == "true",
        };
        CheckWindow(draft, now, errors, texts);
        return errors.Count > 0 ? (null, errors) : (draft, errors);
    }

    // All that is wrong is said at once: each thing looks past what another has found.
    private static void CheckWindow(MeetingDraft draft, DateTimeOffset now, FormErrors errors, MeetingTexts texts)
    {
        if (draft.LastDay < draft.Day)
            errors.TryAdd("lastDay", texts.EndBeforeStart);
        else if (draft.LastDay.DayNumber - draft.Day.DayNumber >= MeetingDraft.MostDays)
            errors.TryAdd("lastDay", texts.WindowTooLong);
        if (draft is { From: { } from, To: { } to } && to <= from)
            errors.TryAdd("to", texts.EndBeforeStart);
        else if (draft is { From: { } a, To: { } b } && b - a < draft.Duration)
            errors.TryAdd("minutes", texts.WindowTooShort);
        if (!(draft with { LastDay = errors.ContainsKey("lastDay") ? draft.Day : draft.LastDay, To = errors.ContainsKey("to") ? null : draft.To }).Windows(now).Any())
            errors.TryAdd("day", texts.DayPast);
    }

    private static IReadOnlyList<Invitee> ReadPeople(MeetingForm form, MeetingDraft basis, IReadOnlyList<Invitee> directory, FormErrors errors, MeetingTexts texts)
    {
        var ids = form.PeopleIds;
        // A colleague's address is the colleague.
        var addresses = form.OutsideAddresses;
        var inside = directory.Where(p => ids.Contains(p.Id, StringComparer.OrdinalIgnoreCase) || addresses.Contains(p.Address, StringComparer.OrdinalIgnoreCase))
            .DistinctBy(p => p.Id).ToList();
        if (ids.Any(id => id != basis.OrganizerId && !directory.Any(p => p.Id?.Equals(id, StringComparison.OrdinalIgnoreCase) == true)))
            errors["people"] = texts.PersonGone;
        if (addresses.FirstOrDefault(a => !MeetingForm.IsAddress(a)) is { } wrong)
            errors["outside"] = texts.OutsideWrong(Quoted(wrong));
        var outside = addresses.Where(a => !inside.Exists(p => p.Address.Equals(a, StringComparison.OrdinalIgnoreCase))).Select(a => new Invitee(null, a, a));
        // Who asks takes part anyway.
        List<Invitee> people = [.. inside.Concat(outside).Where(p => p.Id != basis.OrganizerId && !p.Address.Equals(basis.OrganizerAddress, StringComparison.OrdinalIgnoreCase))];
        // A room may be booked for oneself.
        if (people.Count == 0 && (form.Room is not { Length: > 0 } or MeetingForm.Nobody || ids.Count + addresses.Count > 0))
            errors.TryAdd("people", ids.Count + addresses.Count > 0 ? texts.OnlyYou : texts.NobodyInvited);
        else if (people.Count > MeetingDraft.MostPeople)
            errors[addresses.Count > ids.Count ? "outside" : "people"] = texts.TooManyPeople(people.Count);
        return people;
    }

    private static DateOnly? ReadDay(string field, string? text, FormErrors errors, MeetingTexts texts)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9990)
            return day;
        errors[field] = texts.NotADay(Quoted(text));
        return null;
    }

    private static TimeOnly? ReadTime(string field, string? text, FormErrors errors, MeetingTexts texts)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        errors[field] = texts.NotATime(Quoted(text));
        return null;
    }

    // Enough to be recognised: the field still holds all of it.
    private static string Quoted(string text) => PlainText.OneLine(MeetingForm.Shortened(text, 80));

    private static int ReadMinutes(string? text, FormErrors errors, MeetingTexts texts)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 5 and <= 1440)
            return minutes;
        errors["minutes"] = texts.DurationWrong;
        return 0;
    }

    private static Invitee? ReadRoom(string? text, IReadOnlyList<Room> rooms, FormErrors errors, MeetingTexts texts)
    {
        if (string.IsNullOrWhiteSpace(text) || text == MeetingForm.Nobody)
            return null;
        var room = rooms.FirstOrDefault(r => r.Address.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (room is not null)
            return MeetingPeople.Of(room);
        errors["room"] = texts.RoomUnknown;
        return null;
    }
}
