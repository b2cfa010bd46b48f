using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.BotService;

/// <summary>All chats and what was said in them. Every access runs under one lock: an office is small.</summary>
internal sealed class Conversations
{
    public const string Group = "19:00000000000000000000000000000001@thread.v2";
    public const string Channel = "19:00000000000000000000000000000002@thread.tacv2";
    public const string Team = "19:00000000000000000000000000000003@thread.tacv2";
    private const string ThreadMark = ";messageid=";
    private readonly Lock gate = new();
    private readonly Dictionary<string, Conversation> all = [];
    private readonly TimeProvider time;
    private long lastId;

    public Conversations(OfficeState office, TimeProvider time)
    {
        this.time = time;
        string[] everyone = [.. Staff(office).Select(person => person.Id)];
        Add(new(Group, ConversationKind.GroupChat, "Tutto l'ufficio", everyone));
        Add(new(Channel, ConversationKind.Channel, "Generale", everyone) { TeamId = Team, TeamName = "Ufficio" });
        foreach (var person in Staff(office)) Add(new(PersonalId(person), ConversationKind.Personal, "BackOfficeBot", [person.Id]));
    }

    /// <summary>Raised after every change, outside the lock: the chat and, where one message changed, that message.</summary>
    public event Action<Conversation, Message?>? Changed;

    public static string PersonalId(Person person) => "a:1" + person.Id.Replace("-", "", StringComparison.Ordinal);

    /// <summary>A conversation id as activities write it: in channels the thread is part of it.</summary>
    public static string WireId(Conversation chat, string? thread) =>
        chat.Kind == ConversationKind.Channel && thread is not null ? chat.Id + ThreadMark + thread : chat.Id;

    public (Conversation Chat, string? Thread)? Find(string wireId)
    {
        var mark = wireId.IndexOf(ThreadMark, StringComparison.Ordinal);
        var id = mark < 0 ? wireId : wireId[..mark];
        lock (gate) return all.TryGetValue(id, out var chat) ? (chat, mark < 0 ? null : wireId[(mark + ThreadMark.Length)..]) : null;
    }

    public T Read<T>(Func<T> read)
    {
        lock (gate) return read();
    }

    public IReadOnlyList<Conversation> Of(string personId)
    {
        lock (gate) return [.. all.Values.Where(chat => chat.Members.Contains(personId))];
    }

    public string NextId()
    {
        lock (gate) return Next();
    }

    /// <summary>Adds a message; in a channel without a thread it begins one.</summary>
    public Message Say(Conversation chat, string? thread, string? from, JsonObject activity)
    {
        Message message;
        lock (gate)
        {
            var id = Next();
            message = new(id, chat.Kind == ConversationKind.Channel ? thread ?? id : null, from, activity, time.GetUtcNow());
            activity["id"] = id;
            chat.Messages.Add(message);
            if (from is not null) chat.ReadUpTo[from] = id;
        }
        Changed?.Invoke(chat, message);
        return message;
    }

    /// <summary>Changes one message; false where there is none such, or the change refuses.</summary>
    public bool Change(Conversation chat, string messageId, Func<Message, bool> change)
    {
        Message? message;
        lock (gate)
        {
            message = chat.Messages.Find(one => one.Id == messageId);
            if (message is null || message.Deleted || !change(message)) return false;
        }
        Changed?.Invoke(chat, message);
        return true;
    }

    /// <summary>An update replaces the message for everybody: the views of single persons end with it.</summary>
    public bool Update(Conversation chat, string messageId, JsonObject activity) => Change(chat, messageId, message =>
    {
        activity["id"] = messageId;
        (message.Activity, message.EditedAt) = (activity, time.GetUtcNow());
        message.Views.Clear();
        return true;
    });

    /// <summary>One person sees this card in the place of the message's own.</summary>
    public bool ChangeView(Conversation chat, string messageId, string personId, JsonNode card) => Change(chat, messageId, message =>
    {
        message.Views[personId] = card;
        return true;
    });

    public bool Install(Conversation chat, bool installed)
    {
        lock (gate)
        {
            if (chat.Installed == installed) return false;
            chat.Installed = installed;
        }
        Changed?.Invoke(chat, null);
        return true;
    }

    public void MarkRead(Conversation chat, string personId)
    {
        lock (gate) if (chat.Messages.Count > 0) chat.ReadUpTo[personId] = chat.Messages[^1].Id;
    }

    private static IEnumerable<Person> Staff(OfficeState office) => office.People.Where(person => !person.IsShared);

    private void Add(Conversation chat) => all[chat.Id] = chat;

    private string Next()
    {
        lastId = Math.Max(lastId + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
        return lastId.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
