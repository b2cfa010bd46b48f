using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Channel.Connector;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Meetings.Words;

/// People who are named by what they are: "il mio capo" in the directory, "everyone here" among the members of the chat or team. Whom nobody knows is asked for.
internal sealed class SpokenRoles(IPeople people, ConnectorClient connector)
{
    public const int MostMembers = 100;

    public async Task<(IReadOnlyList<Invitee> Found, string? Problem)> OfAsync(Turn turn, IReadOnlyList<PersonRole> roles, CancellationToken ct)
    {
        var t = UnclearTexts.In(turn.Language);
        List<Person> found = [];
        List<string> problems = [];
        foreach (var role in roles)
        {
            IReadOnlyList<Person> meant = role switch
            {
                PersonRole.Manager => await ManagerAsync(turn, ct) is { } manager ? [manager] : [],
                PersonRole.Everyone when !turn.Conversation.IsPersonal => await MembersAsync(turn, ct),
                _ => [],
            };
            if (meant.Count == 0)
                problems.Add(t.WhoIs(role));
            else if (meant.Count > MostMembers)
                problems.Add(t.TooManyHere(MostMembers));
            else
                found.AddRange(meant.Where(p => p.Id != turn.PersonId()));
        }
        return ([.. found.DistinctBy(p => p.Id).Select(MeetingPeople.Of)], problems.Count > 0 ? string.Join(' ', problems) : null);
    }

    private async Task<Person?> ManagerAsync(Turn turn, CancellationToken ct)
    {
        try
        {
            return await people.ManagerAsync(turn.Caller(), turn.PersonId(), ct);
        }
        // User.Read.All is not everywhere granted.
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed)
        {
            return null;
        }
    }

    /// One more than may be, where there are more; bots are not in the directory.
    private async Task<IReadOnlyList<Person>> MembersAsync(Turn turn, CancellationToken ct)
    {
        List<string> ids = [];
        try
        {
            // A thread has the members of its channel.
            await foreach (var member in connector.MembersAsync(turn.Activity.ServiceUrl!, turn.Conversation.Id!.Split(';')[0], ct: ct))
            {
                if (member.AadObjectId is { Length: > 0 } id)
                    ids.Add(id);
                // Enough to know that there are too many.
                if (ids.Count > MostMembers + 1)
                    break;
            }
        }
        catch (Exception e) when (e is HttpRequestException or BotCredentialException or InvalidOperationException)
        {
            return [];
        }
        return await people.FindAllAsync(turn.Caller(), ids, ct);
    }
}
