using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using BackOfficeBot.Sandbox.Office;
using BackOfficeBot.Sandbox.WebChat;

namespace BackOfficeBot.Sandbox.BotService;

/// <summary>Tells every open web chat what has changed, as it concerns its person.</summary>
internal sealed class ChatEvents
{
    private readonly ConcurrentDictionary<Guid, (Person Person, ChannelWriter<JsonObject> Writer)> listeners = [];
    private readonly Conversations conversations;

    public ChatEvents(Conversations conversations)
    {
        this.conversations = conversations;
        conversations.Changed += OnChanged;
    }

    /// <summary>The events of one open page, until it closes.</summary>
    public async IAsyncEnumerable<JsonObject> ListenAsync(Person person, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var id = Guid.NewGuid();
        var channel = System.Threading.Channels.Channel.CreateUnbounded<JsonObject>();
        listeners[id] = (person, channel.Writer);
        try
        {
            yield return new JsonObject { ["type"] = "hello" };
            await foreach (var one in channel.Reader.ReadAllAsync(ct)) yield return one;
        }
        finally
        {
            listeners.TryRemove(id, out _);
        }
    }

    /// <summary>Somebody writes; <paramref name="from"/> is null for the bot.</summary>
    public void Typing(Conversation chat, string? thread, string? from) => ToMembers(chat, person => person.Id == from ? null : new()
    {
        ["type"] = "typing",
        ["chat"] = chat.Id,
        ["thread"] = thread,
        ["from"] = from,
    });

    /// <summary>The bot failed on something this person did.</summary>
    public void Failed(Conversation chat, Person person, int status) => ToMembers(chat, listener => listener != person ? null : new()
    {
        ["type"] = "failed",
        ["chat"] = chat.Id,
        ["status"] = status,
    });

    private void OnChanged(Conversation chat, Message? message) => ToMembers(chat, person => conversations.Read(() => new JsonObject
    {
        ["type"] = message is null ? "chat" : "message",
        ["chat"] = chat.Id,
        ["installed"] = chat.Installed,
        ["unread"] = ChatView.Unread(chat, person),
        ["message"] = message is null ? null : ChatView.Message(message, person),
    }));

    private void ToMembers(Conversation chat, Func<Person, JsonObject?> make)
    {
        foreach (var (person, writer) in listeners.Values)
            if (chat.Members.Contains(person.Id) && make(person) is { } one) writer.TryWrite(one);
    }
}
