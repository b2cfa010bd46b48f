using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.BotService;

/// <summary>Adds the app to chats and tells the bot about it. Somebody who removed it is not given it again unasked.</summary>
internal sealed class Installations(Conversations conversations, TeamsActivities activities, BotLine line)
{
    private readonly HashSet<string> removed = [];

    /// <summary>On first contact the app is added, as by an administrator's policy; false where the person removed it.</summary>
    public async Task<bool> EnsureAsync(Conversation chat, Person by, CancellationToken ct)
    {
        lock (removed) if (removed.Contains(chat.Id)) return false;
        if (conversations.Install(chat, true)) await TellAsync(chat, by, added: true, ct);
        return true;
    }

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
