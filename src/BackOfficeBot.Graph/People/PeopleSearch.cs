using System.Globalization;
using System.Text;
using BackOfficeBot.Graph.Http;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

/// <summary>Finds people by the beginnings of words. One round trip: the directory and the people the caller works with are asked in one batch, for all that are looked for.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/aad-advanced-queries"/>, <see href="https://learn.microsoft.com/graph/people-example"/></remarks>
internal sealed class PeopleSearch(GraphConnection graph)
{
    /// <summary>Those of each search, and the caller, where asked for.</summary>
    public async Task<(IReadOnlyList<Person[]> Found, Person? Self)> FindAsync(GraphCaller caller, IReadOnlyList<IReadOnlyList<string>> searches, int most, string? self, CancellationToken ct)
    {
        var requests = new List<(Func<GraphServiceClient, RequestInformation> Request, ParsableFactory<IParsable> Read)>();
        foreach (var text in searches.Select(words => string.Join(' ', words)))
        {
            requests.Add((client => Directory(client, text, most), Models.UserCollectionResponse.CreateFromDiscriminatorValue));
            if (caller.UserId is { } me) requests.Add((client => Colleagues(client, me, text, most), Models.PersonCollectionResponse.CreateFromDiscriminatorValue));
        }
        var each = caller.UserId is null ? 1 : 2;
        if (self is not null) requests.Add(PersonMap.Request(self));
        var answers = await graph.BatchAsync(caller, requests, ct);
        return ([.. searches.Select((words, i) => Joined(words, answers[i * each], each == 1 ? default : answers[i * each + 1], most))],
            self is not null && answers[^1].Value is Models.User user ? PersonMap.From(user) : null);
    }

    /// <summary>Colleagues only set the order: without them (no permission, no mailbox) the directory's is good enough.</summary>
    private static Person[] Joined(IReadOnlyList<string> words, BatchAnswer<IParsable> directory, BatchAnswer<IParsable> colleagues, int most)
    {
        if (directory.Failure is { } failure) throw failure;
        var known = colleagues.Value is Models.PersonCollectionResponse { Value: { } people } ? people.Select(PersonMap.From).OfType<Person>() : [];
        var inDirectory = ((directory.Value as Models.UserCollectionResponse)?.Value?.Select(PersonMap.From) ?? []).ToDictionary(person => person.Id, StringComparer.OrdinalIgnoreCase);
        return [.. known.Where(person => Fits(person, words)).Select(person => inDirectory.GetValueOrDefault(person.Id, person))
            .Concat(inDirectory.Values).DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase).Take(most)];
    }

    /// <summary>The words of what was typed: letters, digits and what stands in addresses; nothing that means something in a query.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. new string([.. text.Normalize(NormalizationForm.FormC).Take(100).Select(c => char.IsLetterOrDigit(c) || c is '@' or '.' or '-' or '_' or '\'' or '’' ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static RequestInformation Directory(GraphServiceClient client, string text, int most) => client.Users.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Search = $"\"displayName:{text}\" OR \"mail:{text}\"";
        request.QueryParameters.Select = PersonMap.Fields;
        request.QueryParameters.Top = most;
        request.Headers.Add("ConsistencyLevel", "eventual");
    });

    private static RequestInformation Colleagues(GraphServiceClient client, string me, string text, int most) => client.Users[me].People.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Search = $"\"{text}\"";
        request.QueryParameters.Select = ["id", "displayName", "surname", "userPrincipalName", "scoredEmailAddresses", "personType", "jobTitle", "department", "officeLocation", "phones"];
        request.QueryParameters.Top = most;
    });

    /// <summary>Graph finds colleagues also by topics and by words that sound alike; somebody who types a name means the name.</summary>
    private static bool Fits(Person person, IReadOnlyList<string> words)
    {
        string[] parts = [.. person.Name.Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries), person.Name, person.Address];
        return words.All(word => Array.Exists(parts, part => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(part, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace)));
    }
}
