using System.Collections.Concurrent;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.BotService;

/// <summary>Adds the app to chats and tells the bot about it. Somebody who removed it is not given it again unasked.</summary>
internal sealed class Installations(Conversations conversations, TeamsActivities activities, BotLine line)
{
    private readonly HashSet<string> removed = [];
    private readonly ConcurrentDictionary<string, Task> told = [];

    /// <summary>On first contact the app is added, as by an administrator's policy; false where the person removed it.</summary>
    public async Task<bool> EnsureAsync(Conversation chat, Person by, CancellationToken ct)
    {
        Task telling;
        lock (removed)
        {
            if (removed.Contains(chat.Id)) return false;
            if (!conversations.Install(chat, true)) return true;
            told[chat.Id] = telling = Task.Run(() => TellAsync(chat, by, added: true, ct), ct);
        }
        await telling;
        return true;
    }

    /// <summary>Ends when the bot has heard of the chat, or could not: what is written meanwhile comes after it, as in Teams.</summary>
    public Task ToldAsync(Conversation chat, CancellationToken ct) => Task.WhenAny(told.GetValueOrDefault(chat.Id, Task.CompletedTask), Task.Delay(Timeout.Infinite, ct));

    public async Task SetAsync(Conversation chat, Person by, bool installed, CancellationToken ct)
    {
        lock (removed)
        {
            if (installed) removed.Remove(chat.Id);
            else removed.Add(chat.Id);
        }
        if (conversations.Install(chat, installed)) await TellAsync(chat, by, installed, ct);
    }

    private async Task TellAsync(Conversation chat, Person by, bool added, CancellationToken ct)
    {
        foreach (var activity in activities.Installed(chat, by, conversations.NextId, added)) await line.PostAsync(activity, ct);
    }
}
