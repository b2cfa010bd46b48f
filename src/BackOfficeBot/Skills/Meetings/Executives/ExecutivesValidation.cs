using BackOfficeBot.Common;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// Says at start what is wrong with the section Executives, and what to set.
internal sealed class ExecutivesValidation : IValidateOptions<ExecutivesOptions>
{
    private const int MostMeetings = 30;

    public ValidateOptionsResult Validate(string? name, ExecutivesOptions options)
    {
        List<string> wrong = [];
        for (var i = 0; i < options.People.Count; i++)
            wrong.AddRange(Person($"Executives:People:{i}", options.People[i], options));
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Person(string at, ExecutiveOptions person, ExecutivesOptions all)
    {
        if (!IsId(person.Id))
            yield return $"{at}:Id must be the person's object id in Entra, such as 3f2c8a54-1f4d-4b0e-9a51-0c7d3e1b2a90.";
        else if (all.People.Count(p => Same(p.Id, person.Id)) > 1)
            yield return $"{at}:Id: these rules stand twice; write one entry for each person.";
        if (string.IsNullOrWhiteSpace(person.Name))
            yield return $"{at}:Name must be set, as colleagues know the person.";
        if (person is { Earliest: { } earliest, Latest: { } latest } && latest <= earliest)
            yield return $"{at}:Latest must be after Earliest, such as 09:30 and 18:00.";
        if (person.MeetingsPerDay is < 1 or > MostMeetings)
            yield return $"{at}:MeetingsPerDay must lie between 1 and {MostMeetings}; leave it out where there is no limit.";
        if (person.Gap < TimeSpan.Zero || person.Gap > TimeSpan.FromHours(2))
            yield return $"{at}:Gap must lie between 00:00:00 and 02:00:00; a quarter of an hour is 00:15:00.";
        if (person.AnswerWithin < TimeSpan.FromMinutes(15) || person.AnswerWithin > TimeSpan.FromDays(14))
            yield return $"{at}:AnswerWithin must lie between 00:15:00 and 14.00:00:00; a day is 1.00:00:00.";
        if (!WallClock.IsIana(person.Zone))
            yield return $"{at}:Zone must be an IANA zone such as Europe/Rome.";
        for (var i = 0; i < person.MayAlwaysBook.Count; i++)
            if (!IsId(person.MayAlwaysBook[i]))
                yield return $"{at}:MayAlwaysBook:{i} must be a person's object id in Entra.";
        for (var i = 0; i < person.Assistants.Count; i++)
            if (!IsId(person.Assistants[i].Id) || string.IsNullOrWhiteSpace(person.Assistants[i].Name))
                yield return $"{at}:Assistants:{i} needs Id, the object id in Entra, and Name.";
        for (var i = 0; i < person.Protected.Count; i++)
            foreach (var sentence in Block($"{at}:Protected:{i}", person.Protected[i]))
                yield return sentence;
    }

    private static IEnumerable<string> Block(string at, ProtectedOptions block)
    {
        if (block.Days.Count == 0 || !block.Days.TrueForAll(d => ExecutiveRules.DayOf(d) is not null))
            yield return $"{at}:Days must be days of the week in English, such as Monday and Friday.";
        if (block.To <= block.From)
            yield return $"{at}:To must be after From, such as 09:00 and 11:00.";
        if (string.IsNullOrWhiteSpace(block.Name))
            yield return $"{at}:Name must be set: colleagues read it where they cannot book.";
    }

    private static bool IsId(string id) => Guid.TryParse(id, out var parsed) && parsed != Guid.Empty;

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
