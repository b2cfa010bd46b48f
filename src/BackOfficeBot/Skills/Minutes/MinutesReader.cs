using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Minutes;

/// From what was typed into the form to minutes, or to what is wrong at which field. Pure.
internal static partial class MinutesReader
{
    public static (string Title, MinutesData? Data, FormErrors Errors) Read(MinutesForm form, string zone, string? eventId, IReadOnlyList<Person> known, MinutesFormTexts t)
    {
        var errors = new FormErrors();
        var (title, body, place) = (PlainText.OneLine(form.Title).Trim(), PlainText.OneLine(form.Body).Trim(), PlainText.OneLine(form.Place).Trim());
        if (title.Length == 0)
            errors["title"] = t.TitleMissing;
        foreach (var (field, text, most) in new[] { ("title", title, MinutesForm.LongestTitle), ("body", body, MinutesForm.LongestName), ("place", place, MinutesForm.LongestName) })
            if (text.Length > most)
                errors[field] = t.TooLong(most);
        var (start, end) = Time(form, zone, errors, t);
        var agenda = Agenda(form.Agenda);
        if (agenda.Count > MinutesLimits.Items || (form.Agenda?.Length ?? 0) > MinutesLimits.Agenda)
            errors["agenda"] = t.AgendaTooLong(agenda.Count, MinutesLimits.Items, MinutesLimits.Agenda);
        var people = People(form, known, errors, t);
        var rule = Rule(form, people, errors, t);
        DateOnly? sent = WallClock.Day(form.Sent);
        if (sent is { } on && start is { } begins && on > WallClock.Day(begins, WallClock.Zone(zone)))
            errors["sent"] = t.SentLate;
        if (errors.Count > 0)
            return (title, null, errors);
        return (title, new()
        {
            Type = Enum.TryParse<MeetingType>(form.Type, out var type) ? type : MeetingType.Internal,
            Body = body.Length > 0 ? body : title, Place = place.Length > 0 ? place : null, Start = start!.Value, End = end, Zone = zone, EventId = eventId, People = people, Rule = rule,
            Language = form.Language is "en" or "it" ? form.Language : t.Language,
            Call = form.Call is "1" or "2" ? new(form.Call == "2" ? 2 : 1, sent) : sent is null ? null : new(1, sent),
            Agenda = [.. agenda.Select((text, i) => new MinutesItem(i + 1, text))],
        }, errors);
    }

    /// A line each, without the numbers and dashes before them.
    public static IReadOnlyList<string> Agenda(string? text) =>
        [.. PlainText.Lines(text).Split('\n').Select(l => Bullet.Replace(l, "").Trim()).Where(l => l.Length > 0)];

    /// What an invitation says there is on the agenda: the lines behind that word, else those with numbers.
    public static IReadOnlyList<string> AgendaOf(string invitation)
    {
        var lines = PlainText.Lines(invitation.Split("______")[0]).Split('\n');
        var heading = Array.FindIndex(lines, l => Heading.IsMatch(l));
        var behind = lines.Skip(heading + 1).SkipWhile(l => l.Length == 0).TakeWhile(l => l.Length > 0).ToList();
        return [.. Agenda(string.Join('\n', heading >= 0 ? behind : lines.Where(l => Numbered.IsMatch(l)))).Take(MinutesLimits.Items)];
    }

    private static (DateTimeOffset? Start, DateTimeOffset? End) Time(MinutesForm form, string zone, FormErrors errors, MinutesFormTexts t)
    {
        var (typedDay, typedFrom) = (WallClock.Day(form.Day), WallClock.Time(form.From));
        if (typedDay is null)
            errors["day"] = t.DayMissing;
        if (typedFrom is null)
            errors["from"] = t.FromMissing;
        if (typedDay is not { } day || typedFrom is not { } from)
            return (null, null);
        var start = WallClock.At(day, from, WallClock.Zone(zone));
        if (WallClock.Time(form.To) is not { } to)
            return (start, null);
        // An end before the beginning is of the next day.
        return (start, WallClock.At(to <= from ? day.AddDays(1) : day, to, WallClock.Zone(zone)));
    }

    private static List<MinutesPerson> People(MinutesForm form, IReadOnlyList<Person> known, FormErrors errors, MinutesFormTexts t)
    {
        List<MinutesPerson> people = [];
        void Add(string? ids, MinutesRole role, string field, int votes)
        {
            foreach (var id in MinutesForm.Split(ids))
                if (known.FirstOrDefault(p => p.Id == id) is not { } person)
                    errors[field] = t.SomebodyGone;
                else if (people.TrueForAll(p => p.Id != id))
                    people.Add(new(id, person.Name, role) { Votes = votes });
        }
        Add(form.Chair, MinutesRole.Chair, "chair", 1);
        // A secretary who is a member votes, else not.
        Add(form.Secretary, MinutesRole.Secretary, "secretary", MinutesForm.Split(form.Members).Contains(form.Secretary) ? 1 : 0);
        Add(form.Members, MinutesRole.Member, "members", 1);
        Add(form.Guests, MinutesRole.Guest, "guests", 0);
        foreach (var name in PlainText.Lines(form.Outside).Split('\n').Where(n => n.Length > 0).Distinct())
            people.Add(Guest(people.Count + 1, name.Length > MinutesLimits.Guest ? name[..MinutesLimits.Guest] : name));
        if (string.IsNullOrEmpty(form.Chair))
            errors.TryAdd("chair", t.ChairMissing);
        if (string.IsNullOrEmpty(form.Secretary))
            errors.TryAdd("secretary", t.SecretaryMissing);
        if (people.Count > MinutesLimits.People)
            errors["members"] = t.TooMany(MinutesLimits.People);
        return people;
    }

    /// "Anna Neri", "Anna Neri <anna@studio.example>", "anna@studio.example"
    private static MinutesPerson Guest(int number, string line)
    {
        var mail = Address.Match(line);
        var name = mail.Success && line.Remove(mail.Index, mail.Length).Trim(' ', ',', ';', '-') is { Length: > 0 } rest ? rest : line.Trim('<', '>');
        return new(MinutesPerson.GuestId + number, name, MinutesRole.Guest) { Votes = 0, Address = mail.Success ? mail.Groups["mail"].Value : null };
    }

    private static QuorumRule Rule(MinutesForm form, List<MinutesPerson> people, FormErrors errors, MinutesFormTexts t)
    {
        var type = Enum.TryParse<QuorumType>(form.Quorum, out var quorum) ? quorum : QuorumType.None;
        var majority = Enum.TryParse<MajorityType>(form.Majority, out var kind) ? kind : MajorityType.OfCast;
        if (type is not QuorumType.Number)
            return new(type, majority);
        var all = people.Sum(p => p.Votes);
        if (!int.TryParse(form.QuorumVotes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > all)
            errors["quorumVotes"] = t.QuorumWrong(all);
        return new(type, majority, number);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex Bullet = new(@"^\s*(\d{1,3}\s*[.):-]|[-•*–])\s*", Options);

    private static readonly Regex Address = new(@"<?(?<mail>[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+)>?", Options);

    private static readonly Regex Numbered = new(@"^\s*\d{1,3}\s*[.)]\s*\S", Options);

    private static readonly Regex Heading = new(@"^\s*(ordine del giorno|o\.?d\.?g\.?|agenda)\s*:?\s*$", Options);
}
