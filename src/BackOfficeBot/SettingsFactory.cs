using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace BackOfficeBot;

/// A value that does not fit its setting is one wrong setting among others, and is said with them; the binder's exception would end the look at all of them.
internal sealed class SettingsFactory<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    IEnumerable<IConfigureOptions<TOptions>> setups, IEnumerable<IPostConfigureOptions<TOptions>> posts, IEnumerable<IValidateOptions<TOptions>> validations)
    : IOptionsFactory<TOptions> where TOptions : class
{
    private readonly OptionsFactory<TOptions> _usual = new(setups, posts, validations);

    public TOptions Create(string name)
    {
        try
        {
            return _usual.Create(name);
        }
        catch (Exception unfit) when (StartRefusal.IsUnfit(unfit))
        {
            throw new OptionsValidationException(name, typeof(TOptions), [unfit.Message]);
        }
    }
}
