using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Files;
using BackOfficeBot.Skills.Meetings.Series;

namespace BackOfficeBot.Skills.Meetings.Form;

/// The form's inputs, as they were typed: the names are the ids of the inputs.
internal sealed record MeetingForm
{
    /// So many people fit into the pickers of a card; the others are named by their addresses.
    public const int MostInPicker = 45;

    public const int LongestSubject = 120;

    /// The choice that is none.
    public const string Nobody = "none";

    public string? Subject { get; init; }
    public string? People { get; init; }

    /// Ids, and addresses of outsiders who are named below.
    public string? Optional { get; init; }
    public string? Outside { get; init; }
    public string? Day { get; init; }
    public string? LastDay { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Minutes { get; init; }
    public string? Room { get; init; }

    /// Whose meeting it is, where not that of who asks.
    public string? Behalf { get; init; }

    /// Where any room will do: for how many, with what, and on which floor.
    public string? Floor { get; init; }
    public string? Seats { get; init; }
    public string? Equipment { get; init; }
    public string? Online { get; init; }
    /// Those of the files that stay, by their places; nothing where all do.
    public string? Files { get; init; }
    public string? Agenda { get; init; }
    public string? Reminder { get; init; }
    public string? Important { get; init; }

    /// How it comes back (an RRULE), until when or how often, and the days on which it does not.
    public string? Repeat { get; init; }
    public string? Until { get; init; }
    public string? Times { get; init; }
    public string? Except { get; init; }

    public IReadOnlyList<string> PeopleIds => [.. Split(People).Where(id => id != Nobody)];

    public IReadOnlyList<MeetingFile>? Of(IReadOnlyList<MeetingFile>? files) =>
        Files is null ? files : MeetingFile.Joined(null, [.. (files ?? []).Where((_, i) => Split(Files).Contains(i.ToString(CultureInfo.InvariantCulture)))]);

    public IReadOnlyList<string> OptionalIds => [.. Split(Optional).Where(id => id != Nobody)];

    /// As people paste them: bare, or with a name before, or one after the other. What is no address stays as it was written.
    public IReadOnlyList<string> OutsideAddresses => [.. Split(Outside).SelectMany(e => Addresses(Bare(e))).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// Those of them who need not come: "anna@fuori.it (facoltativa)".
    public IReadOnlyList<string> OptionalAddresses => [.. Split(Outside).Where(e => Bare(e) != e).SelectMany(e => Addresses(Bare(e))).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static MeetingForm Of(MeetingDraft draft, string language)
    {
        var (required, optional) = (draft.People.Where(p => p.Id is not null && !draft.IsOptional(p)).ToList(), draft.People.Where(p => p.Id is not null && draft.IsOptional(p)).ToList());
        var few = Math.Min(optional.Count, MostInPicker / 2);
        return Of(draft) with
        {
            People = string.Join(',', required.Take(MostInPicker - few).Select(p => p.Id)),
            Optional = string.Join(',', optional.Take(few).Select(p => p.Id)),
            Outside = string.Join(", ", required.Skip(MostInPicker - few).Concat(optional.Skip(few)).Concat(draft.People.Where(p => p.Id is null))
                .Select(p => draft.IsOptional(p) ? $"{p.Address} ({FormTexts.In(language).OptionalMark})" : p.Address)),
        };
    }

    /// Nothing of these people is left in it.
    public MeetingForm Without(IReadOnlyList<Invitee> leaving)
    {
        bool Stays(string key) => !leaving.Any(p => p.Id == key || p.Address.Equals(key, StringComparison.OrdinalIgnoreCase));
        return this with
        {
            People = string.Join(',', PeopleIds.Where(Stays)),
            Optional = string.Join(',', OptionalIds.Where(Stays)),
            Outside = string.Join(", ", Split(Outside).Where(e => Addresses(Bare(e)).All(Stays))),
        };
    }

    private static MeetingForm Of(MeetingDraft draft) => new()
    {
        Subject = draft.Subject,
        Day = draft.Day.Iso(),
        LastDay = draft.LastDay == draft.Day ? null : draft.LastDay.Iso(),
        From = draft.From is { } from ? from.Iso() : null,
        To = draft.To is { } to ? to.Iso() : null,
        Minutes = draft.Minutes.ToString(CultureInfo.InvariantCulture),
        Room = MeetingFormRoom.Of(draft),
        Behalf = draft.AskedById is null ? null : draft.OrganizerId,
        Floor = draft.AnyRoom?.Floor?.ToString(CultureInfo.InvariantCulture),
        Seats = draft.AnyRoom?.Seats?.ToString(CultureInfo.InvariantCulture),
        Equipment = draft.AnyRoom?.Features is { Count: > 0 } features ? string.Join(',', features) : null,
        Online = draft.Online ? "true" : "false",
        Agenda = draft.Agenda,
        Reminder = draft.ReminderMinutes is { } minutes ? MeetingFormDetails.Of(minutes) : null,
        Important = draft.IsImportant ? "true" : null,
        Repeat = draft.Series?.Rule.Text,
        Until = draft.Series?.Rule.Until is { } until ? until.Iso() : null,
        Times = draft.Series?.Rule.Times?.ToString(CultureInfo.InvariantCulture),
        Except = draft.Series is { Except.Count: > 0 } series ? SeriesExceptions.Text(series.Except) : null,
    };

    public static string Shortened(string text, int most = LongestSubject) =>
        text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)]}…";

    public static bool IsAddress(string text) =>
        text.Length <= 254 && System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    private static string Bare(string entry) => OptionalMark.Replace(entry, "");

    private static IEnumerable<string> Addresses(string text)
    {
        if (text.EndsWith('>') && text.LastIndexOf('<') is >= 0 and var at && IsAddress(text[(at + 1)..^1]))
            return [text[(at + 1)..^1]];
        var parts = text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return parts.All(IsAddress) ? parts : [text];
    }

    private static IReadOnlyList<string> Split(string? text) =>
        [.. (text ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static readonly Regex OptionalMark = new(@"\s*\((?:facoltativ[oaie]|opzional[ei]|optional)\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
