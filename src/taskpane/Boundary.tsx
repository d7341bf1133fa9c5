import { Component, type ReactNode } from "react";
import { MishapNotice } from "./frame/MishapNotice";
import { mishapOf } from "./mishap";

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Catches what breaks while a place is drawn, so that the rest of the pane and every draft live on. */
export class Boundary extends Component<BoundaryProps, { readonly broken: unknown }> {
  override state: { readonly broken: unknown } = { broken: undefined };

  static getDerivedStateFromError(broken: unknown) {
    return { broken };
  }

  override render() {
    const { broken } = this.state;
    return broken === undefined ? this.props.children : <MishapNotice mishap={mishapOf("working", broken)} />;
  }
}
