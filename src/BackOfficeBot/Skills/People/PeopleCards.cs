using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.People;

internal sealed record PersonPick(string Id);

internal static class PeopleVerbs
{
    public static readonly CardVerb<PersonPick> Show = new("people.show", PeopleJson.Default.PersonPick);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PersonPick))]
internal sealed partial class PeopleJson : JsonSerializerContext;

internal static class PeopleCards
{
    /// <param name="manager">Whose card can be walked to.</param>
    /// <param name="deputy">Who stands in today.</param>
    public static AdaptiveCard One(CardPlace place, Person person, Person? manager, string? deputy, IEnumerable<Department> offices)
    {
        var t = PeopleTexts.In(place.Language);
        var groups = string.Join(", ", new[] { person.Department }.Concat(offices.Select(o => o.Name)).Where(n => !string.IsNullOrWhiteSpace(n)).Distinct(StringComparer.OrdinalIgnoreCase));
        List<(string Label, string? Value)> facts = [(t.Work, person.Title), (t.Department, groups), (t.Office, person.Office), (t.Phone, person.Phone), (t.Mail, person.Address), (t.Deputy, deputy)];
        return new Frame
        {
            Heading = person.Name,
            Facts = [.. facts.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => (f.Label, f.Value!))],
            Notice = string.IsNullOrWhiteSpace(person.Phone) ? t.NoPhone : null,
            Body = manager is null ? [] : [Row(place, false, manager, t.Manager)],
            Actions =
            [
                new ActionOpenUrl { Title = t.Call, Tooltip = t.CallInTeams, Url = "https://teams.microsoft.com/l/call/0/0?users=" + Uri.EscapeDataString(person.Address) },
                new ActionOpenUrl { Title = t.Chat, Tooltip = t.ChatInTeams, Url = "https://teams.microsoft.com/l/chat/0/0?users=" + Uri.EscapeDataString(person.Address) },
            ],
            Footer = t.FromDirectory,
        }.Card();
    }

    /// <param name="more">How many are not shown.</param>
    public static AdaptiveCard List(CardPlace place, string heading, IReadOnlyList<Person> found, int more)
    {
        var t = PeopleTexts.In(place.Language);
        return new Frame
        {
            Heading = heading, Notice = found.Count == 0 ? t.Nobody : null,
            Body = [.. found.Select((p, i) => Row(place, i > 0, p, p.Title)), .. more > 0 ? [new TextBlock { Text = t.More(more), Wrap = true, IsSubtle = true }] : Array.Empty<CardElement>()],
        }.Card();
    }

    private static Container Row(CardPlace place, bool isSeparate, Person person, string? line) =>
        OpenRow.Of(person.Name, line, PeopleVerbs.Show.Button(place.Seal, PeopleTexts.In(place.Language).Open, new(person.Id)), isSeparate);
}
