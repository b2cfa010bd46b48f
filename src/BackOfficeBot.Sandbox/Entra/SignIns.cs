using System.Collections.Concurrent;
using System.Security.Cryptography;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Entra;

/// <summary>Who has agreed to what, who is signed in to the bot, and the sign-ins under way.</summary>
internal sealed class SignIns(SandboxTokens tokens, OfficeState office, TimeProvider time)
{
    /// <summary>What the OAuth connection asks for on behalf of a person.</summary>
    public static readonly IReadOnlyList<string> Scopes =
    [
        "User.Read", "User.ReadBasic.All", "User.Read.All", "People.Read", "Calendars.ReadWrite", "Calendars.ReadWrite.Shared", "Place.Read.All", "Presence.Read.All",
        "MailboxSettings.ReadWrite", "Mail.ReadWrite", "Mail.ReadWrite.Shared", "Mail.Send", "Mail.Send.Shared", "Files.ReadWrite.All", "Tasks.ReadWrite",
        "OnlineMeetings.Read", "OnlineMeetingTranscript.Read.All",
    ];

    private readonly ConcurrentDictionary<string, bool> consents = [];
    private readonly ConcurrentDictionary<string, UserToken> signedIn = [];
    private readonly ConcurrentDictionary<string, Session> sessions = [];

    /// <summary>A sign-in that was begun by a link for one user of the bot.</summary>
    internal sealed record Session(string Id, string UserId, DateTimeOffset Until)
    {
        public string? PersonId { get; init; }

        public string? Code { get; init; }
    }

    internal sealed record UserToken(string Token, DateTimeOffset Until);

    public bool HasConsented(string personId) => consents.ContainsKey(personId);

    public void Consent(string personId) => consents[personId] = true;

    public void Withdraw(string personId)
    {
        consents.TryRemove(personId, out _);
        if (office.Person(personId) is { } person) signedIn.TryRemove(person.TeamsId, out _);
    }

    public Session Begin(string userId)
    {
        var session = new Session(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), userId, time.GetUtcNow().AddMinutes(15));
        return sessions[session.Id] = session;
    }

    public Session? Find(string id) => sessions.TryGetValue(id, out var session) && session.Until > time.GetUtcNow() ? session : null;

    /// <summary>The person has signed in and agreed: the code proves it to the bot.</summary>
    public Session Complete(Session session, Person person)
    {
        Consent(person.Id);
        return sessions[session.Id] = session with { PersonId = person.Id, Code = RandomNumberGenerator.GetInt32(100_000, 1_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture) };
    }

    /// <summary>The token kept for a user of the bot; with the code of a sign-in the one that it brings. Null: there is none.</summary>
    public UserToken? Token(string userId, string? code)
    {
        if (!string.IsNullOrEmpty(code))
        {
            var session = sessions.Values.FirstOrDefault(one => one.Code == code && one.UserId == userId && one.Until > time.GetUtcNow());
            if (session is null || !sessions.TryRemove(session.Id, out _)) return null;
            return Keep(userId, office.Person(session.PersonId)!);
        }
        if (!signedIn.TryGetValue(userId, out var token)) return null;
        if (token.Until > time.GetUtcNow().AddMinutes(5)) return token;
        return office.Person(userId) is { } person ? Keep(userId, person) : null;
    }

    /// <summary>Exchanges a client's single-sign-on token; null where the person has not agreed yet.</summary>
    public UserToken? Exchange(string userId, string personId) =>
        HasConsented(personId) && office.Person(personId) is { } person && person.TeamsId == userId ? Keep(userId, person) : null;

    public void SignOut(string userId) => signedIn.TryRemove(userId, out _);

    private UserToken Keep(string userId, Person person) =>
        signedIn[userId] = new(tokens.ForPerson(person.Id, person.Name, Scopes), time.GetUtcNow() + SandboxTokens.Lifetime);
}
